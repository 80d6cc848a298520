"""Names across scripts: fold, skeleton, keys to find by, comparison with reasons, romanisation.

`compare_names` says how likely two spellings are one written name, never that two people are one person.
"""

from govah.text.names.folding import fold
from govah.text.names.keying import Skeleton, keys, skeleton
from govah.text.names.matching import Band, NameMatch, compare_names
from govah.text.names.romanising import romanise
from govah.text.names.skeletons import VERSION

__all__ = ["VERSION", "Band", "NameMatch", "Skeleton", "compare_names", "fold", "keys", "romanise", "skeleton"]
