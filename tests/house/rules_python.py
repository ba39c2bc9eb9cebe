"""House rules for Python: what no module may do, or only one."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator

from tests.house import looking
from tests.house.finding import Found, Rule, Source
from tests.house.reaching import reaches

APP = ("app/**/*.py", "main.py")
EVERYTHING = (*APP, "tests/**/*.py")
PURE = ("app/domain/**/*.py", "app/services/**/*.py")

_WALL_CLOCK = (
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns",
    "time.localtime", "time.gmtime", "time.ctime", "time.strftime",
)  # fmt: skip
_ANY_CLOCK = ("time.monotonic", "time.monotonic_ns", "time.perf_counter", "time.process_time", "time.sleep")
_POSIX_MODULES = ("fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "syslog", "posix", "crypt")
_POSIX_NAMES = (
    "os.fork", "os.forkpty", "os.pread", "os.pwrite", "os.preadv", "os.pwritev", "os.posix_fallocate",
    "os.posix_fadvise", "os.sendfile", "os.fdatasync", "os.sync", "os.getuid", "os.geteuid", "os.getgid",
    "os.setuid", "os.chown", "os.fchmod", "os.uname", "os.mkfifo", "os.nice", "os.wait", "os.killpg",
    "os.O_DIRECTORY", "os.O_NOFOLLOW", "os.O_CLOEXEC", "os.O_SYNC", "os.O_DSYNC", "os.O_DIRECT",
    "signal.SIGKILL", "signal.SIGHUP", "signal.SIGUSR1", "signal.SIGUSR2", "signal.SIGALRM", "signal.SIGQUIT",
    "signal.alarm", "signal.pause",
)  # fmt: skip


def _not_standard(source: Source) -> Iterator[Found]:
    """Find imports in the domain that are neither the domain nor the standard library without a world."""
    worldly = {
        "os",
        "pathlib",
        "io",
        "random",
        "secrets",
        "time",
        "tempfile",
        "subprocess",
        "threading",
        "locale",
    }
    for line, module in looking.imported(source.tree):
        top = module.partition(".")[0]
        is_ours = module.startswith("app.domain")
        if not is_ours and (top not in sys.stdlib_module_names or top in worldly or top == "gettext"):
            yield line, f"import {module}"


def _odd_module_name(source: Source) -> Iterator[Found]:
    """Find modules named after nothing."""
    if re.search(r"(^|[/_])(utils?|helpers?|common|base|managers?|misc|stuff)(/__init__)?\.py$", source.path):
        yield 1, source.path


def _keyword_markup(source: Source) -> Iterator[Found]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.keyword) and node.arg == "markup" and getattr(node.value, "value", False):
            yield node.value.lineno, "markup=True"


RULES = (
    Rule(
        "Rebung opens no socket, so nothing that speaks to a network is imported.",
        APP,
        looking.imports(
            "socket", "ssl", "http", "urllib", "requests", "asyncio", "ftplib", "smtplib", "webbrowser"
        ),
        planted="from urllib.request import urlopen",
        harmless="import urlparser\nfrom app.http_words import x",
    ),
    Rule(
        "The wall clock is a label that may be wrong; only the machine's adapter and measurements read it.",
        APP,
        looking.names(*_WALL_CLOCK),
        planted="import datetime\nday = datetime.datetime.now()",
        harmless="from datetime import date\nday = date.fromisoformat(clock.today())",
        but_not=("app/storage/machine.py", "app/cli/bench*.py", "app/ui/measure.py", "app/ui/finished.py"),
    ),
    Rule(
        "Domain and services ask the clock they are given, for awake time too.",
        PURE,
        looking.names(*_ANY_CLOCK),
        planted="from time import monotonic",
        harmless="awake = self._clock.awake()",
    ),
    Rule(
        "The domain knows the standard library only, and of that nothing that reaches the world.",
        ("app/domain/**/*.py",),
        _not_standard,
        planted="from pathlib import Path",
        harmless="import re\nfrom app.domain.ids import PlayId",
    ),
    Rule(
        "Only screens know Kivy; the domain, the services and their tests run without it.",
        (*PURE, "tests/domain/**/*.py", "tests/services/**/*.py", "tests/contracts/**/*.py"),
        looking.imports("kivy"),
        planted="def f():\n    from kivy.clock import Clock",
        harmless="import kivyesque",
    ),
    Rule(
        "Kivy comes with no test but those of screens: it reads once how its window is to be, at its first import.",
        ("tests/**/test_*.py", "tests/**/conftest.py"),
        reaches("kivy"),
        planted="from tests.rooms import rooms_of",
        planted_at="tests/services/test_planted.py",
        harmless="""
from app.ui import window
if TYPE_CHECKING:
    from kivy.clock import Clock
def test_x():
    from tests.rooms import rooms_of
""",
        but_not=("tests/ui/**/*.py",),
    ),
    Rule(
        "A screen gets its model by its constructor; nobody asks for the running app.",
        APP,
        looking.names("get_running_app"),
        planted="app = App.get_running_app()",
        harmless="running = app.is_running",
    ),
    Rule(
        "Names and other data are never markup; only the one helper for marked texts turns it on.",
        APP,
        _keyword_markup,
        planted="label = Label(text=name, markup=True)",
        harmless="label = Label(text=name, markup=False)",
    ),
    Rule(
        "Widgets are reached by properties and events, not through each other's ids or parents.",
        ("app/ui/**/*.py",),
        looking.text(r"\.ids\.\w+\.(ids|parent|children)\b|\.parent\.parent\b"),
        planted="self.ids.card.ids.title.text = name",
        harmless="self.ids.pane.add_widget(card)",
    ),
    Rule(
        "Only author commands and the build step print; everybody else tells people in sentences.",
        APP,
        looking.calls("print"),
        planted="print('here')",
        harmless="paper.print_out()",
        but_not=("app/cli/**/*.py", "app/build/**/*.py"),
    ),
    Rule(
        "Threads are started in two places: the writer of the store and the background of the window.",
        APP,
        looking.calls("Thread", "Timer", "ThreadPoolExecutor", "ProcessPoolExecutor", "start_new_thread"),
        planted="threading.Thread(target=work).start()",
        harmless="lock = threading.Lock()",
        but_not=(
            "app/storage/writer.py",
            "app/ui/background.py",
            "app/build/**/*.py",
            "app/domain/phone/phone.py",  # its threads are chats
        ),
    ),
    Rule(
        "Everything the app calls exists on Windows too.",
        APP,
        looking.names(*_POSIX_NAMES),
        planted="os.pwrite(handle, data, 0)",
        harmless="file.seek(0)\nfile.write(data)",
    ),
    Rule(
        "No module that only POSIX has is imported.",
        APP,
        looking.imports(*_POSIX_MODULES),
        planted="import fcntl",
        harmless="import signal",
        # The first asks for it, and does without; the second has Windows' own too.
        but_not=("app/ui/finished.py", "app/storage/lock.py", "app/cli/bench_carry.py"),
    ),
    Rule(
        "What others wrote is never run: no pickles, no archives but zips, no XML; the door alone opens pictures.",
        APP,
        looking.imports("pickle", "marshal", "shelve", "dbm", "tarfile", "xml", "plistlib", "PIL"),
        planted="def f():\n    from PIL import Image",
        harmless="import pickled\nimport zipfile",
        but_not=("app/exchange/door/pictures.py", "app/build/**/*.py"),
    ),
    Rule(
        "Packages for tables are known where Parquet is written, and nowhere else: Rebung runs without them.",
        APP,
        looking.imports("pyarrow", "pandas", "numpy", "duckdb", "ibis", "pyspark"),
        planted="def f():\n    import pyarrow.parquet as pq",
        harmless="from app.exchange.parquet import parquet",
        but_not=("app/exchange/parquet.py",),
    ),
    Rule(
        "They are loaded when a file of Parquet is asked for, never with a module.",
        APP,
        reaches("pyarrow"),
        planted="import pyarrow",
        harmless="def f():\n    import pyarrow\nfrom app.exchange.parquet import parquet",
    ),
    Rule(
        "A module is named after what it holds; utils, helpers, common, base and manager hold nothing.",
        EVERYTHING,
        _odd_module_name,
        planted="",
        harmless="",
        planted_at="app/ui/text_utils.py",
    ),
    Rule(
        "What people read blames nobody: nothing is wrong, invalid or failed, and nobody is a stranger.",
        APP,
        looking.texts_for_people(
            r"(?<!nothing )(?<!something )\b(wrong|invalid|illegal|you failed|strangers?)\b"
        ),
        planted='say(tr("Wrong PIN."))',
        harmless='kind("wrong-type", msg("You did nothing wrong by asking"))',
    ),
)
