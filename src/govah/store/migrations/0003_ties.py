from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("store", "0002_ledger_is_append_only")]

    operations = [
        migrations.CreateModel(
            name="Tie",
            fields=[
                ("value", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                ("schema", models.PositiveSmallIntegerField()),
                ("made_from", models.CharField(default="", max_length=64)),
                ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
                ("subject", models.TextField(db_index=True)),
                ("kind", models.CharField(max_length=16)),
            ],
            options={"abstract": False},
        ),
    ]
