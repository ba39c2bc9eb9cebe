import pytest
from tests.end_to_end.test_every_text_fits import *
from app.ui.tour_room import HELP
@pytest.mark.parametrize("language", ["en","id","qps"])
def test_x(tmp_path, whole, take_hand, language):
    """X."""
    from app.ui.routes import Guides, EditHelp, Welcome
    machine = Machine(tmp_path, whole)
    hand = take_hand(machine.house, language)
    reader = Reader(hand, WAYS)
    def go(r):
        hand.navigator.start(r); hand.frames(3); return hand.screen
    try:
        go(Welcome()); reader.take("welcome")
        machine.house.classes.make("7B", Band.MIDDLE, "Ayu\nBudi").settle()
        s=go(Guides())
        guide=machine.house.guides.guide()
        for each in (guide.sections if language!="en" else guide.sections[:2]):
            s.model.open(each.id); reader.take(f"g-{each.id}"); reader._known.clear()
        for l in ("L24","L38"):
            s.model.open(l); reader.take("lesson"+l); reader._known.clear()
        s.model.search("a"); hand.wait(lambda: len(s.model.entries)>1 and s.model._index); reader.take("found")
        s=go(EditHelp()); s.model.start_from("malaysia","",[]); reader.take("drafts")
        s.open_countries(); reader.take("countries")
        s.layer.cancel()
        for n in range(len(machine.house.training.steps)):
            machine.house.training.go_to(n)
            cid=machine.house.classes.make_demo("Demo").settle().id
            go(Guides("before",cid))
            if hand.screen.layer is None:
                hand.screen.children[0].dispatch("on_release") if False else None
                from app.ui.teacher.training.panel import TourButton
                hand.find(TourButton).dispatch("on_release")
            hand.frames(3)
            reader.take(f"training-{'abcdefghij'[n]}")
            reader._known.clear()
            if n==0:
                hand.screen.layer.cancel(); hand.frames(2); reader.take("button"); reader._known.clear()
    finally:
        machine.stop()
    assert not reader.found, reader.told
from app.domain.band import Band
