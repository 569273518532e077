"""How a finding is seen again without this project: its requests for curl, and as a Python program."""

import shlex
import textwrap
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from reports.model import Case, Exchange, Report
from reports.text import cut, visible

LONGEST_COMMENT = 160
WRITING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
CREDENTIAL = "authorization"
# curl and http.client write these themselves, and right.
OWN = frozenset({"host", "content-length", "connection", "transfer-encoding", "expect", CREDENTIAL})


def steps(case: Case, meant: Exchange) -> tuple[Exchange, ...]:
    """Return what must be sent to see an exchange again: what wrote before it, itself, and the clean-up.

    Readings before it only waited for what was written; what other steps wrote after it does not matter.
    """
    before = case.exchanges[: case.exchanges.index(meant)]
    after = (one for one in case.exchanges if one.phase == "clean-up" and one != meant)
    return (*(one for one in before if one.request.method in WRITING), meant, *after)


def is_whole(exchanges: Iterable[Exchange]) -> bool:
    """Say whether the report holds every byte of these requests but the credential."""
    return all(one.request.sent or not one.request.length for one in exchanges)


def as_curl(case: Case, meant: Exchange, report: Report) -> str:
    """Write the requests as shell commands; a variable BASE may lead them to another address."""
    base, kind = origin(meant), auth_kind(report)
    lines = [f"BASE=${{BASE:-{shlex.quote(base)}}}"]
    for one in steps(case, meant):
        lines += [f"# {_told(one, case, meant)}", _curl(one, base, kind, shown=one == meant)]
    return "\n".join(lines)


def as_python(case: Case, meant: Exchange, report: Report) -> str:
    """Write the requests as a program for Python's standard library."""
    base, kind = origin(meant), auth_kind(report)
    lines = [
        "import base64, gzip, http.client, os, urllib.parse",
        f'BASE = urllib.parse.urlsplit(os.environ.get("BASE", {base!r}))',
        "def send(method, target, headers, body=None):",
        '    links = {"http": http.client.HTTPConnection, "https": http.client.HTTPSConnection}',
        "    link = links[BASE.scheme](BASE.netloc, timeout=60)",
        "    link.request(method, target, body and gzip.decompress(base64.b64decode(body)), headers)",
        "    answer = link.getresponse()",
        '    print(method, target, "->", answer.status)',
        "    return answer.headers, answer.read()",
    ]
    for one in steps(case, meant):
        lines.append(f"# {_told(one, case, meant)}")
        call = _call(one, base, kind)
        lines.append(f'print(*{call}, sep="\\n")' if one == meant and call.startswith("send") else call)
    return "\n".join(lines)


def origin(one: Exchange) -> str:
    """Return the scheme and authority of an exchange's address."""
    parts = urlsplit(one.request.url)
    return f"{parts.scheme}://{parts.netloc}"


def auth_kind(report: Report) -> str:
    """Return how the run proved its identity, as the setting says: "none", "bearer", "basic"."""
    return next((one.value for one in report.run.settings if one.name == "auth"), "none")


def _told(one: Exchange, case: Case, meant: Exchange) -> str:
    came = one.answer.status if one.answer else "no answer"
    said = f"{one.phase}: {one.transaction}, answered {came}"
    found = case.finding
    if one == meant and found:
        wanted = f" (expected {found.expected}, received {found.received})" if found.expected else ""
        said = f"{said}: {found.what}{wanted}"
    return cut(visible(said), LONGEST_COMMENT)


def _curl(one: Exchange, base: str, kind: str, *, shown: bool) -> str:
    request = one.request
    if request.length and not request.sent:
        return f"# Its body of {request.length:,} bytes is not in the report; run the case again instead."
    words = ["curl", "-sS", "-g", "--path-as-is"]
    words += ["-i", r"-w '\n'"] if shown else ["-o /dev/null", r"-w '%{http_code}\n'"]
    words += ["-I"] if request.method == "HEAD" else ["-X", shlex.quote(request.method)]
    words += [f"-H {word}" for word in _curl_headers(one, kind)]
    inside = request.url.removeprefix(base)
    words.append(f'"$BASE"{shlex.quote(inside)}' if inside != request.url else shlex.quote(request.url))
    if not request.sent:
        return " ".join(words)
    packed = "\n".join(textwrap.wrap(request.sent, 120))
    return f"base64 -d <<'END' | gunzip | {' '.join([*words, '--data-binary @-'])}\n{packed}\nEND"


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
    if request.length and not request.sent:
        return f"# Its body of {request.length:,} bytes is not in the report; run the case again instead."
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
