"""Templates for translators."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.translation.extract import app_template, lessons_template


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "app/ui").mkdir(parents=True)
    (tmp_path / "main.py").write_text('tr("Start")\n', encoding="utf-8")
    (tmp_path / "app/errors.py").write_text('msg("Saved {n}.")\ntr("Start")\n', encoding="utf-8")
    (tmp_path / "app/ui/view.kv").write_text('A:\n    text: i18n.tr("Go on")\n', encoding="utf-8")
    return tmp_path


def test_app_template_holds_python_and_kv_once_each(tree: Path) -> None:
    """A text that stands in two places is one message with both places."""
    template = app_template(tree)
    assert {message.id: message.locations for message in template if message.id} == {
        "Saved {n}.": [("app/errors.py", 1)],
        "Start": [("app/errors.py", 2), ("main.py", 1)],
        "Go on": [("app/ui/view.kv", 2)],
    }


def test_slip_is_told_with_file_and_line(tree: Path) -> None:
    """Whoever wrote it finds the place."""
    (tree / "app/bad.py").write_text('\ntr(f"{n}")\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"app/bad\.py, line 2"):
        app_template(tree)


def test_lessons_template_keeps_equal_words_in_two_contexts_apart() -> None:
    """What Sari says and what Dara says may need two translations."""
    said = [(f"kites/{who}", "Fine.", "lessons/kites/lesson.yaml") for who in ("sari", "dara")]
    template = lessons_template(said)
    assert [(message.context, message.id) for message in template if message.id] == [
        ("kites/sari", "Fine."),
        ("kites/dara", "Fine."),
    ]
