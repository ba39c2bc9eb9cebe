"""States of what goes in and out on paper and as files, and of what teachers read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.end_to_end.teaching_seat import REFUSED, Seat
from tests.parcels import parcel

KOLIBRI = Path(__file__).parents[1] / "exchange" / "kolibri-0.19-users.csv"
TOLD = (
    "Database ID,Nickname,Class,Type,A column that nobody needs and that has a very long name\n"
    f'17,Dewi,6B,,\n,Dewi,6B,,\n,=1+1,6B,,\n,,6B,,\n{"a" * 32},Maximiliana Wijayakusuma,"6B,7C",,\n'
    f'{"a" * 32},Sari,6B,,\n,{"x" * 60},6B,,\n,Somchai,,,\n,"Open,6B,,\n'
)


class ToPaper(Seat):
    """Lists, papers, guides."""

    def _lists(self) -> Iterator[str]:
        from app.ui.routes import ImportLearners, PreviewLearners, SaveLearners, TeacherRoom

        screen = self._go(TeacherRoom(self._second))
        screen.open_lists()
        yield "lists"
        self._close(screen)
        screen = self._go(ImportLearners(self._second))
        self._hand.wait(lambda: screen.model.has_looked)
        yield "import-none"
        few, many, none = self._write_lists()
        screen.model.look()
        self._hand.wait(lambda: screen.model.files)
        screen.model.problem = REFUSED
        yield "import"
        for path in (few, many, none):
            screen = self._go(PreviewLearners(self._second, path))
            self._hand.wait(lambda: self._hand.screen.model.is_ready)
            yield f"preview-{path.stem}"
        screen = self._go(SaveLearners(self._second))
        self._hand.wait(lambda: screen.model.places)
        yield "save-learners"
        screen.model.save(few.name)
        self._hand.wait(lambda: screen.layer is not None)
        yield "ask-to-write-over"
        self._close(screen)
        screen.model.save("new")
        self._hand.wait(lambda: screen.layer is not None)
        yield "list-saved"
        self._close(screen)

    def _write_lists(self) -> tuple[Path, ...]:
        """Lay lists on the stick: one with rows to tell of, one with many classes, one that is none."""
        texts = {"few": TOLD.encode(), "many": KOLIBRI.read_bytes(), "none": b"%PDF-1.7"}
        paths = [self._machine.stick / f"{stem}.csv" for stem in texts]
        for path, raw in zip(paths, texts.values(), strict=True):
            path.write_bytes(raw)
        return tuple(paths)

    def _packs(self) -> Iterator[str]:
        """Lessons from others: none yet, what a file would bring, and a pack whose signer may be trusted."""
        from app.ui.routes import OtherLessons

        (self._machine.stick / "stories-of-kites-for-our-school.zip").write_bytes(parcel())
        screen = self._go(OtherLessons(self._second))
        self._hand.wait(lambda: screen.model.files)
        yield "other-lessons-none"
        screen.model.look_at_file()
        self._hand.wait(lambda: screen.layer is not None and screen.model.offer is not None)
        yield "other-lessons-offer"
        screen.model.take()
        self._hand.wait(lambda: screen.model.lessons)
        yield "other-lessons"
        screen.ask_name()
        screen.model.problem = REFUSED
        yield "other-lessons-trust"
        self._close(screen)

    def _printing(self) -> Iterator[str]:
        from app.services.making import Making
        from app.ui.routes import Print
        from app.ui.teacher.making import MakingLayer

        screen = self._go(Print(self._second))
        for kind in ("guide", "help"):
            screen.model.choose_kind(kind)
            yield f"print-{kind}"
        screen.model.look_for_places()
        self._hand.wait(lambda: screen.layer is not None)
        yield "print-places"
        self._close(screen)
        screen.model.print_it()
        self._hand.wait(lambda: screen.model.problem or screen.layer is not None)
        yield "print-without-numbers"
        screen.model._making = Making()
        screen.model._making.step(12, 40)
        screen.model.look()
        screen.open(MakingLayer(screen.model))
        yield "print-making"
        screen.layer.close()

    def _reading(self) -> Iterator[str]:
        from app.ui.routes import Guides

        screen = self._go(Guides("law"))
        screen.model.search("a")
        self._hand.wait(lambda: len(screen.model.entries) > 1)
        screen.model.problem = REFUSED
        yield "guide-found"
        self._house.training.go_to(len(self._house.training.steps) - 1)
        self._house.classes.make_demo("Demo").settle()
        screen = self._go(Guides("before"))
        self._hand.wait(lambda: screen.layer is not None)
        yield "training-end"
        self._close(screen)
        yield "training-button"
        self._house.training.finish()
