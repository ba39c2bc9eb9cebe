"""What can stand against taking in what another machine knows."""

from __future__ import annotations

from app.domain.errors import RebungError, msg


class ShareOdd(RebungError):
    """What another machine wrote cannot be understood."""

    code = "share-odd"
    sentence = msg(
        "What the other computer wrote on the stick cannot be understood here, perhaps because one of the two has an "
        "older Rebung. Nothing of it was taken, and everything here is as it was before. Please use the same Rebung on "
        "all computers, then try again."
    )
