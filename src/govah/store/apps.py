"""How Django knows the tables of a case."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The one Django application of a case."""

    name = "govah.store"
    label = "store"
