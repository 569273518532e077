"""How a finding is seen again without this project: its requests for curl, and as a Python program."""

import shlex
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from reports import deciding
from reports.model import Case, Exchange, Report
from reports.text import cut, visible

LONGEST_COMMENT = 160
CREDENTIAL = "authorization"
# curl and http.client write these themselves, and right.
OWN = frozenset({"host", "content-length", "connection", "transfer-encoding", "expect", CREDENTIAL})


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
    lines = [_writes(case, meant), f"BASE=${{BASE:-{shlex.quote(base)}}}"]
    sent = steps(case, meant)
    for one in sent:
        vital = one == sent[0]
        lines += [
            f"# {_told(one, meant)}",
            _missing(one, bodies=bodies) or _curl(one, base, kind, shown=one == meant, vital=vital),
        ]
    return "\n".join(["(", *lines, f"printf '%s\\n' {shlex.quote(_look_for(case))}", ")"])


def as_python(case: Case, meant: Exchange, report: Report, *, bodies: bool = True) -> str:
    """Do the same as a program for Python's standard library."""
    base, kind = origin(meant), auth_kind(report)
    lines = [
        _writes(case, meant),
        "import base64, gzip, http.client, os, sys, urllib.parse",
        "sys.tracebacklimit = 0  # where nobody answers, one line says so",
        f'BASE = urllib.parse.urlsplit(os.environ.get("BASE", {base!r}))',
        "def send(method, target, headers, body=None):",
        '    link = getattr(http.client, BASE.scheme.upper() + "Connection")(BASE.netloc, timeout=60)',
        "    link.request(method, target, body and gzip.decompress(base64.b64decode(body)), headers)",
        "    answer = link.getresponse()",
        '    print(method, target, "->", answer.status)',
        "    return f\"{answer.headers}{answer.read().decode('utf-8', 'replace')[:9999]}\"",
    ]
    for one in steps(case, meant):
        lines.append(f"# {_told(one, meant)}")
        call = _missing(one, bodies=bodies) or _call(one, base, kind)
        lines.append(f"print({call})" if one == meant and call.startswith("send") else call)
    return "\n".join([*lines, f"print({_look_for(case)!r})"])


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


def _look_for(case: Case) -> str:
    """Say at the end of a program what shows the finding."""
    found = case.finding
    if found is None:
        return "No finding."
    wanted = f" (expected {found.expected}, received {found.received})" if found.expected else ""
    return f"Look for: {cut(visible(found.what + wanted), 2 * LONGEST_COMMENT)}"


def _missing(one: Exchange, *, bodies: bool) -> str:
    """Say why a request cannot be sent from the page; "" where it can."""
    request = one.request
    if not request.length or (request.sent and bodies):
        return ""
    if request.sent:
        return f"# Its body of {request.length:,} bytes is in report.json: {one.id}, request, sent."
    return f"# Its body of {request.length:,} bytes is not in the report; run the case again instead."


def _curl(one: Exchange, base: str, kind: str, *, shown: bool, vital: bool) -> str:
    """Write one request; `vital` where nothing else is of use if nobody listens, which curl ends with 7."""
    request = one.request
    words = ["curl", "-sS", "-g", "--path-as-is"]
    words += ["-i", r"-w '\n'"] if shown else ["-o /dev/null", r"-w '%{http_code}\n'"]
    words += ["-I"] if request.method == "HEAD" else ["-X", shlex.quote(request.method)]
    words += [f"-H {word}" for word in _curl_headers(one, kind)]
    inside = request.url.removeprefix(base)
    words.append(f'"$BASE"{shlex.quote(inside)}' if inside != request.url else shlex.quote(request.url))
    if request.sent:
        words.append("--data-binary @-")
    if vital:
        words.append("|| [ $? -ne 7 ] || exit 7")
    if not request.sent:
        return " ".join(words)
    packed = "\n".join(textwrap.wrap(request.sent, 120))
    return f"base64 -d <<'END' | gunzip | {' '.join(words)}\n{packed}\nEND"


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


def _call(one: Exchange, base: str, kind: str) -> str:
    request = one.request
    if not request.url.startswith(base):
        return f"# It went elsewhere, to {cut(visible(request.url), LONGEST_COMMENT)}."
    headers: dict[str, str] = {}
    for name, value in request.headers:
        if name.lower() not in OWN:
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
    shown = ", ".join(f"{name!r}: {value!r}" for name, value in headers.items())
    if CREDENTIAL in {name.lower() for name, _ in request.headers}:
        shown = f"{shown}, " * bool(shown) + _credential(kind)
    body = f", {request.sent!r}" if request.sent else ""
    target = request.url.removeprefix(base) or "/"
    return f"send({request.method!r}, {target!r}, {{{shown}}}{body})"


def _credential(kind: str) -> str:
    if kind == "basic":
        pair = '(os.environ["DICOMWEB_USER"] + ":" + os.environ["DICOMWEB_PASSWORD"]).encode()'
        return f'"Authorization": "Basic " + base64.b64encode({pair}).decode()'
    return '"Authorization": "Bearer " + os.environ.get("DICOMWEB_TOKEN", "")'
