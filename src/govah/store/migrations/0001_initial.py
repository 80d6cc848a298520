from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies: list[tuple[str, str]] = []

    operations = [
        migrations.CreateModel(
            name="Assumption",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Clash",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("days", models.IntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Copies",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("verb", models.CharField(max_length=16)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("original", models.CharField(db_index=True, max_length=64)),
                ("language", models.CharField(max_length=8)),
                ("kind", models.CharField(max_length=16)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Entity",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("kind", models.CharField(max_length=16)),
                ("name", models.TextField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("kind", models.TextField()),
                ("earliest", models.IntegerField(db_index=True, null=True)),
                ("latest", models.IntegerField(null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Explanation",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("effect", models.TextField(default="")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("code", models.CharField(db_index=True, max_length=8)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LedgerLine",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.CharField(max_length=32)),
                ("actor", models.TextField()),
                ("action", models.CharField(db_index=True, max_length=32)),
                ("subject", models.TextField()),
                ("detail", models.TextField()),
                ("previous", models.CharField(max_length=64)),
                ("hash", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Origin",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("name", models.TextField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Original",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("size", models.PositiveBigIntegerField()),
                ("container", models.CharField(default="", max_length=64)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("earliest", models.IntegerField(null=True)),
                ("latest", models.IntegerField(null=True)),
                ("statements", models.PositiveIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Refusal",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("name", models.TextField()),
                ("code", models.CharField(max_length=8)),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
