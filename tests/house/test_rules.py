"""The house rules hold in every file, and each of them can fail."""

from __future__ import annotations

import pytest

from tests.house import rules_kv, rules_python, rules_shape, rules_words
from tests.house.finding import Rule, Source, paths

RULES = (*rules_python.RULES, *rules_shape.RULES, *rules_kv.RULES, *rules_words.RULES)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.sentence)


@each_rule
def test_the_rule_holds(rule: Rule) -> None:
    """No file of the repository breaks the rule."""
    findings = rule.findings()
    assert not findings, "\n".join([rule.sentence, *findings])


@each_rule
def test_the_rule_can_fail(rule: Rule) -> None:
    """What is planted is found, and what only looks like it is not."""
    assert list(rule.look(Source(rule.planted_at or rule.harmless_at, rule.planted)))
    assert not list(rule.look(Source(rule.harmless_at, rule.harmless)))


@each_rule
def test_the_rule_is_about_files_that_exist(rule: Rule) -> None:
    """A rule looks at some file, its exceptions exist, and its sentence is one."""
    assert paths(rule.files, rule.but_not)
    assert all(paths((each,)) for each in rule.but_not)
    assert rule.sentence.endswith(".")
