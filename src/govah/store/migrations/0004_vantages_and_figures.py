from django.db import migrations, models

PART = [
    ("value", models.TextField()),
    ("sha256", models.CharField(max_length=64)),
    ("schema", models.PositiveSmallIntegerField()),
    ("made_from", models.CharField(default="", max_length=64)),
    ("place", models.PositiveIntegerField(primary_key=True, serialize=False)),
    ("subject", models.TextField(db_index=True)),
]


class Migration(migrations.Migration):
    dependencies = [("store", "0003_ties")]

    operations = [
        migrations.CreateModel(
            name="Vantage", fields=[*PART, ("presence", models.CharField(max_length=16))], options={"abstract": False}
        ),
        migrations.CreateModel(
            name="Figures", fields=[*PART, ("counted", models.TextField())], options={"abstract": False}
        ),
    ]
