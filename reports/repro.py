"""How a finding is seen again without this project: its requests for curl, and as a Python program."""

import shlex
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from reports import deciding, places
from reports.model import Case, Exchange, Report
from reports.text import cut, visible

LONGEST_COMMENT = 160
CREDENTIAL = "authorization"
ADDRESS = "https?://[^/?#]+"  # where BASE may lead
REFUSED = "BASE is a scheme, a host and a port, as in http://localhost:8080, and no path. Nothing was sent."
# curl and http.client write these themselves, and right.
OWN = frozenset({"host", "content-length", "connection", "transfer-encoding", "expect", CREDENTIAL})


@dataclass(frozen=True, slots=True)
class Use:
    """What a request of a program for curl is for.

    Attributes:
        vital: nothing after it is of use if no answer comes, which curl calls the status 000.
        shown: the finding is about it, and what comes is printed.
        judged: the status that comes is compared.
    """

    vital: bool
    shown: bool
    judged: bool

    @property
    def kept(self) -> bool:
        """Whether the answer is held until its status has been looked at."""
        return self.vital or self.judged


def steps(case: Case, meant: Exchange) -> tuple[Exchange, ...]:
    """Return what must be sent to see an exchange again: what wrote before it, itself, and the clean-up.

    Readings before it only waited for what was written; what other steps wrote after it does not matter.
    """
    before = case.exchanges[: case.exchanges.index(meant)]
    after = (one for one in case.exchanges if one.phase == "clean-up" and one != meant)
    return (*(one for one in before if one.request.method in deciding.WRITING), meant, *after)


def is_whole(exchanges: Iterable[Exchange]) -> bool:
    """Say whether the report holds every byte of these requests but the credential."""
    return all(one.request.sent or not one.request.length for one in exchanges)


def as_curl(case: Case, meant: Exchange, report: Report, *, bodies: bool = True) -> str:
    """Write the requests as shell commands; a variable BASE may lead them to another address.

    Args:
        bodies: whether what they send stands in them; report.json has it in any case.
    """
    base, kind = origin(meant), auth_kind(report)
    lines = [
        _writes(case, meant),
        _ends(case),
        f"BASE=${{BASE:-{shlex.quote(base)}}}; BASE=${{BASE%/}}",
        f"printf '%s\\n' \"$BASE\" | grep -Eqx '{ADDRESS}' || {{ echo '{REFUSED}' >&2; exit 7; }}",
    ]
    sent = steps(case, meant)
    for one in sent:
        use = Use(vital=one == sent[0], shown=one == meant, judged=one == meant and bool(_statuses(case)))
        lines += [f"# {_told(one, meant)}", _missing(one, bodies=bodies) or _curl(one, base, kind, use)]
    words = " ".join(map(shlex.quote, _look_for(case)))
    return "\n".join(["(", *lines, f"printf '%s\\n' {words}", _exit_of_curl(case), ")"])


def as_python(case: Case, meant: Exchange, report: Report, *, bodies: bool = True) -> str:
    """Do the same as a program for Python's standard library."""
    base, kind = origin(meant), auth_kind(report)
    lines = [
        _writes(case, meant),
        _ends(case),
        "import base64, gzip, http.client, os, re, sys",
        "sys.excepthook = lambda kind, why, _: print(kind.__name__, why, file=sys.stderr) or sys.exit(7)",
        f'BASE = (os.environ.get("BASE") or {base!r}).removesuffix("/")',
        f"if not re.fullmatch({ADDRESS!r}, BASE): raise ValueError({REFUSED!r})",
        "status = None",
        "def send(method, target, headers, body=None, show=False):",
        '    scheme, _, host = BASE.partition("://")',
        '    link = getattr(http.client, scheme.upper() + "Connection")(host, timeout=60)',
        "    link.request(method, target, body and gzip.decompress(base64.b64decode(body)), headers)",
        "    answer = link.getresponse()",
        '    print(method, target, "->", answer.status)',
        "    show and print(f\"{answer.headers}{answer.read().decode('utf-8', 'replace')[:9999]}\")",
        "    return answer.status",
    ]
    for one in steps(case, meant):
        lines.append(f"# {_told(one, meant)}")
        call = _missing(one, bodies=bodies) or _call(one, base, kind, shown=one == meant)
        lines.append(f"status = {call}" if one == meant and call.startswith("send") else call)
    words = ", ".join(map(repr, _look_for(case)))
    return "\n".join([*lines, f'print({words}, sep="\\n")', _exit_of_python(case)])


FORMS = {"with curl": as_curl, "with Python": as_python}


def origin(one: Exchange) -> str:
    """Return the scheme and authority of an exchange's address."""
    parts = urlsplit(one.request.url)
    return f"{parts.scheme}://{parts.netloc}"


def auth_kind(report: Report) -> str:
    """Return how the run proved its identity, as the setting says: "none", "bearer", "basic"."""
    return next((one.value for one in report.run.settings if one.name == "auth"), "none")


def _told(one: Exchange, meant: Exchange) -> str:
    said = f"{one.phase}: {one.transaction}, answered {deciding.came(one)}"
    return cut(visible(f"{said}; this is what it is about" if one == meant else said), LONGEST_COMMENT)


def _writes(case: Case, meant: Exchange) -> str:
    """Say at the top of a program what it changes on the service that it is led to."""
    sent = (one.request.method for one in steps(case, meant))
    methods = Counter(method for method in sent if method in deciding.WRITING)
    stores = ", ".join(f"{number} {method}" for method, number in methods.items() if method != "DELETE")
    deletes = f"{methods['DELETE']} DELETE" if methods["DELETE"] else ""
    if not methods:
        return "# It only reads."
    if not deletes:
        return f"# It changes what BASE holds: {stores}; nothing takes away what it stores."
    return f"# It changes what BASE holds: {stores + ', then ' if stores else ''}{deletes}."


def _look_for(case: Case) -> list[str]:
    """Say at the end of a program what shows the finding, and a line for each nickname in that."""
    found = case.finding
    if found is None:
        return ["No finding."]
    wanted = f" (expected {found.expected}; the run received {found.received})" if found.expected else ""
    told = (f"Here {name} is: {words}" for name, words in found.cast.items())
    return [cut(visible(line), 2 * LONGEST_COMMENT) for line in (f"Look for: {found.what}{wanted}", *told)]


def _statuses(case: Case) -> tuple[str, Sequence[str]] | None:
    return places.statuses(case.finding) if case.finding else None


def _ends(case: Case) -> str:
    """Say at the top of a program what it ends with: it compares a status, and all else is for a person."""
    compared = _statuses(case)
    if not compared:
        return "# It ends with 2, since a person must judge what came; with 7 where nobody answers."
    came, due = compared
    return (
        f"# It ends with 0 where {came} comes, which shows it; with 1 where {' or '.join(due)} does; "
        "with 2 where another status does; with 7 where nobody answers."
    )


def _exit_of_curl(case: Case) -> str:
    compared = _statuses(case)
    if not compared:
        return "exit 2"
    came, due = compared
    right = "|".join(f"*{status}" for status in due)
    return f"case $answer in *{came}) exit 0;; {right}) exit 1;; *) exit 2;; esac"


def _exit_of_python(case: Case) -> str:
    came, due = _statuses(case) or ("", [])
    ends = {**{int(status): 1 for status in due}, **({int(came): 0} if came else {})}
    return f"sys.exit({ends}.get(status, 2))" if ends else "sys.exit(2)"


def _missing(one: Exchange, *, bodies: bool) -> str:
    """Say why a request cannot be sent from the page; "" where it can."""
    request = one.request
    if not request.length or (request.sent and bodies):
        return ""
    if request.sent:
        return f"# Its body of {request.length:,} bytes is in report.json: {one.id}, request, sent."
    return f"# Its body of {request.length:,} bytes is not in the report; run the case again instead."


def _curl(one: Exchange, base: str, kind: str, use: Use) -> str:
    """Write one request."""
    request = one.request
    words = ["curl", "-sS", "-g", "--path-as-is"]
    words += (
        ["-i", rf"-w '\n{'%{http_code}' * use.kept}'"]
        if use.shown
        else ["-o /dev/null", r"-w '%{http_code}\n'"]
    )
    words += ["-I"] if request.method == "HEAD" else ["-X", shlex.quote(request.method)]
    words += [f"-H {word}" for word in _curl_headers(one, kind)]
    inside = request.url.removeprefix(base)
    words.append(f'"$BASE"{shlex.quote(inside)}' if inside != request.url else shlex.quote(request.url))
    if request.sent:
        words.append("--data-binary @-")
    if use.kept:
        words.append(r"| tr -d '\0'")
    command = " ".join(words)
    if request.sent:
        packed = "\n".join(textwrap.wrap(request.sent, 120))
        command = f"base64 -d <<'END' | gunzip | {command}\n{packed}\nEND"
    if not use.kept:
        return command
    unanswered = "case $answer in *000) exit 7;; esac\n" if use.vital else ""
    return f"answer=$({command}\n)\n{unanswered}printf '%s\\n' \"$answer\""


def _curl_headers(one: Exchange, kind: str) -> Iterator[str]:
    names = {name.lower() for name, _ in one.request.headers}
    for name, value in one.request.headers:
        if name.lower() not in OWN:
            yield shlex.quote(f"{name}: {value}" if value else f"{name};")
    # What curl would add of its own accord.
    unasked = ("Accept", "User-Agent", *(("Content-Type",) if one.request.sent else ()))
    yield from (f"'{name}:'" for name in unasked if name.lower() not in names)
    if one.request.sent:
        yield "'Expect:'"
    if CREDENTIAL in names:
        if kind == "basic":
            yield '"Authorization: Basic $(printf %s "$DICOMWEB_USER:$DICOMWEB_PASSWORD" | base64 -w0)"'
        else:
            yield '"Authorization: Bearer $DICOMWEB_TOKEN"'


def _call(one: Exchange, base: str, kind: str, *, shown: bool) -> str:
    request = one.request
    if not request.url.startswith(base):
        return f"# It went elsewhere, to {cut(visible(request.url), LONGEST_COMMENT)}."
    given: dict[str, str] = {}
    for name, value in request.headers:
        if name.lower() not in OWN:
            given[name] = f"{given[name]}, {value}" if name in given else value
    headers = ", ".join(f"{name!r}: {value!r}" for name, value in given.items())
    if CREDENTIAL in {name.lower() for name, _ in request.headers}:
        headers = f"{headers}, " * bool(headers) + _credential(kind)
    body = f", {request.sent!r}" if request.sent else ""
    target = request.url.removeprefix(base) or "/"
    return f"send({request.method!r}, {target!r}, {{{headers}}}{body}{', show=True' * shown})"


def _credential(kind: str) -> str:
    if kind == "basic":
        pair = '(os.environ["DICOMWEB_USER"] + ":" + os.environ["DICOMWEB_PASSWORD"]).encode()'
        return f'"Authorization": "Basic " + base64.b64encode({pair}).decode()'
    return '"Authorization": "Bearer " + os.environ.get("DICOMWEB_TOKEN", "")'
