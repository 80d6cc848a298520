"""Findings and their table."""

from __future__ import annotations

import string

import pytest

from govah.errors import BadInput
from govah.model import FINDINGS, Finding


def _parameters(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_a_finding_asks_for_the_same_parameters_in_both_languages(code: str) -> None:
    kind = FINDINGS[code]
    assert _parameters(kind.en) == _parameters(kind.fa)


@pytest.mark.parametrize("code", sorted(FINDINGS))
def test_a_finding_says_its_sentence_in_both_languages(code: str) -> None:
    parameters = tuple((name, "…") for name in sorted(_parameters(FINDINGS[code].en)))
    finding = Finding(code=code, subject="d0", parameters=parameters)
    assert finding.says("en") != finding.says("fa")


def test_a_code_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(BadInput, match="Z999"):
        Finding(code="Z999", subject="d0")
