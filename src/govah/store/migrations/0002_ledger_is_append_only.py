from django.db import migrations

_REFUSE = """
CREATE TRIGGER ledger_refuses_{verb} BEFORE {VERB} ON store_ledgerline
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
"""


class Migration(migrations.Migration):
    dependencies = [("store", "0001_initial")]

    operations = [
        migrations.RunSQL(
            _REFUSE.format(verb=verb, VERB=verb.upper()),
            reverse_sql=f"DROP TRIGGER ledger_refuses_{verb}",
        )
        for verb in ("update", "delete")
    ]
