"""Asks package indexes which files they have, or hashes files, and answers with one marked line of JSON.

Standard library only, Python 3.7 or later; started as ``python -I -B index.py`` with the question as JSON on standard
input: {"mark": "...", "ask": "list", "names": [...], "indexes": [...], "findLinks": [...], ...} or
{"mark": "...", "ask": "hash", "urls": [...], ...}. URLs may carry credentials: they never leave this process but to the
host they are for, and no answer repeats them. Nothing here has an opinion: which files count is decided elsewhere.

The protocol: PEP 503 (HTML), PEP 592 (yanked), PEP 629 (versions), PEP 691 (JSON).
"""

import base64
import gzip
import hashlib
import io
import json
import netrc
import os
import re
import ssl
import sys
import time
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from email.message import Message
from html.parser import HTMLParser
from http.client import HTTPException
from urllib import error, parse, request

ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01"
LARGEST_PAGE = 64 << 20
LARGEST_FILE = 8 << 30
ARCHIVES = (".whl", ".tar.gz", ".zip", ".tar.bz2", ".tar.xz", ".tgz")
WORKERS = 8
MOST_REDIRECTS = 10


def main():
    question = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    client = Client(question)
    answer = {"list": list_files, "hash": hash_files}[question["ask"]](question, client)
    sys.stdout.buffer.write(("\n" + question["mark"] + json.dumps(answer) + "\n").encode("ascii"))
    sys.stdout.buffer.flush()


class Trouble(Exception):
    """A question that found no answer, in words for people."""


# ---- questions


def list_files(question, client):
    """Files by name, each with the place it was found at; places that gave no answer are told beside."""
    jobs = [(name, place, "index") for name in question["names"] for place in question["indexes"]]
    pages = [(None, place, "links") for place in question["findLinks"]]
    files = {name: [] for name in question["names"]}
    problems = []

    def ask(job):
        name, place, kind = job
        try:
            if kind == "index":
                return job, project_files(client, place, name), None
            return job, linked_files(client, place), None
        except Trouble as trouble:
            return job, [], str(trouble)

    with ThreadPoolExecutor(max_workers=WORKERS) as pool:
        for (name, place, _kind), found, trouble in pool.map(ask, jobs + pages):
            if trouble is not None:
                problems.append({"place": shown(place), "name": name, "message": trouble})
            for file in found:
                for owner in [name] if name is not None else owners(file["filename"], question["names"]):
                    files[owner].append(dict(file, place=shown(place)))
    return {"files": files, "problems": problems}


def hash_files(question, client):
    """The sha256 of each URL's content."""

    def ask(url):
        try:
            return url, client.digest(url), None
        except Trouble as trouble:
            return url, None, str(trouble)

    hashes = {}
    problems = []
    with ThreadPoolExecutor(max_workers=4) as pool:
        for url, digest, trouble in pool.map(ask, question["urls"]):
            if trouble is None:
                hashes[url] = digest
            else:
                problems.append({"place": shown(url), "name": None, "message": trouble})
    return {"hashes": hashes, "problems": problems}


def project_files(client, index, name):
    page = client.page(index.rstrip("/") + "/" + parse.quote(name) + "/")
    return [] if page is None else files_of(*page)


def linked_files(client, place):
    if "://" not in place and not place.startswith("file:"):
        if os.path.isdir(place):
            names = sorted(name for name in os.listdir(place) if name.endswith(ARCHIVES))
            return [plain_file(name, file_url(os.path.join(place, name))) for name in names]
        place = file_url(place)
    if parse.urlsplit(place).path.endswith(ARCHIVES):
        return [plain_file(last_part(place), place)]
    page = client.page(place)
    if page is None:
        raise Trouble("there is nothing at this address")
    return files_of(*page)


def owners(filename, names):
    """The names that a file may belong to: what stands before one of its dashes."""
    stem = re.sub(r"[-_.]+", "-", filename).lower()
    return [name for name in names if stem.startswith(name + "-")]


# ---- pages


def files_of(kind, body, base):
    if kind.startswith("application/vnd.pypi.simple.") and kind.endswith("+json"):
        return files_of_json(body, base)
    parser = Links(base)
    try:
        # As pip does, without `close`: it would look for the end of each tag that has none.
        parser.feed(body.decode("utf-8", "replace"))
    except (ValueError, AssertionError) as failure:
        raise Trouble("its page cannot be read: {}".format(failure))
    return [file for file in parser.files if file["filename"].endswith(ARCHIVES)]


def files_of_json(body, base):
    try:
        page = json.loads(body.decode("utf-8"))
        version = str(page.get("meta", {}).get("api-version", "1.0"))
        if version.split(".")[0] != "1":
            raise Trouble("it speaks version {} of the simple API".format(version[:20]))
        return [
            {
                "filename": str(file["filename"]),
                "url": without_fragment(parse.urljoin(base, file["url"])),
                "hashes": {str(key): str(value) for key, value in (file.get("hashes") or {}).items()},
                "requiresPython": file.get("requires-python") or None,
                "yanked": bool(file.get("yanked", False)),
            }
            for file in page["files"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as failure:
        raise Trouble("its answer is not what PEP 691 says: {!r}".format(failure))


class Links(HTMLParser):
    def __init__(self, base):
        super().__init__(convert_charrefs=True)
        self.base = base
        self.has_base = False
        self.files = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        href = values.get("href")
        if href is None:
            return
        if tag == "base" and not self.has_base:
            self.base, self.has_base = parse.urljoin(self.base, href), True
        if tag != "a":
            return
        url = parse.urljoin(self.base, href.strip())
        fragment = dict(parse.parse_qsl(parse.urlsplit(url).fragment))
        self.files.append(
            {
                "filename": last_part(url),
                "url": without_fragment(url),
                "hashes": {key: fragment[key] for key in ("sha256", "sha384", "sha512") if key in fragment},
                "requiresPython": values.get("data-requires-python") or None,
                "yanked": "data-yanked" in values,
            }
        )


def plain_file(filename, url):
    return {"filename": filename, "url": without_fragment(url), "hashes": {}, "requiresPython": None, "yanked": False}


def last_part(url):
    return parse.unquote(parse.urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1])


def without_fragment(url):
    return bare(parse.urldefrag(url)[0])


# ---- the network


class Client:
    """Fetches as pip would: proxies, authorities, credentials; nothing of it is told to another host."""

    def __init__(self, question):
        self.timeout = question.get("timeout") or 15
        self.retries = question.get("retries", 3)
        self.trusted = {host.lower() for host in question.get("trustedHosts", [])}
        self.credentials = {}
        for url in question.get("indexes", []) + question.get("findLinks", []) + question.get("accounts", []):
            user = userinfo(url)
            if user is not None:
                self.credentials.setdefault(origin(url), user)
        self.netrc = read_netrc()
        proxies = request.getproxies_environment()
        if "all" in proxies:
            for scheme in ("http", "https"):
                proxies.setdefault(scheme, proxies["all"])
        handlers = [request.ProxyHandler(proxies), NoRedirects()]
        self.openers = {
            trusted: request.build_opener(request.HTTPSHandler(context=tls(question, trusted)), *handlers)
            for trusted in (False, True)
        }

    def page(self, url):
        """Content type, body and final address of a page; None where there is none."""
        for attempt in self.attempts(url):
            with attempt:
                response = self.open(url, {"Accept": ACCEPT, "Accept-Encoding": "gzip"})
                if response is None:
                    return None
                with response:
                    return content_type(response), body_of(response), bare(response.geturl())
        raise Trouble(attempt.reason)

    def digest(self, url):
        for attempt in self.attempts(url):
            with attempt:
                response = self.open(url, {"Accept-Encoding": "identity"})
                if response is None:
                    raise Trouble("{} is not there any more".format(shown(url)))
                with response:
                    return sha256_of(response)
        raise Trouble(attempt.reason)

    def attempts(self, url):
        for number in range(self.retries + 1):
            if number > 0:
                time.sleep(min(8, 0.25 * 2**number))
            yield Attempt(url)

    def open(self, url, headers):
        if parse.urlsplit(url).scheme.lower() == "file":
            return open_file(url)
        address = bare(url)
        for _ in range(MOST_REDIRECTS):
            self.check(address)
            asked = request.Request(address, headers=dict(headers, **{"User-Agent": "sitemount"}))
            self.authorize(asked)
            try:
                return self.openers[self.is_trusted(address)].open(asked, timeout=self.timeout)
            except error.HTTPError as failure:
                failure.close()
                if failure.code in (404, 410):
                    return None
                onward = failure.headers.get("Location") if failure.code in (301, 302, 303, 307, 308) else None
                if onward is None:
                    raise
                before, address = address, bare(parse.urljoin(address, onward))
                if before.lower().startswith("https:") and not address.lower().startswith("https:"):
                    raise Trouble("it redirects from https to {}".format(shown(address)))
        raise Trouble("it redirects more than {} times".format(MOST_REDIRECTS))

    def check(self, url):
        scheme = parse.urlsplit(url).scheme.lower()
        if scheme not in ("http", "https"):
            raise Trouble("only http, https and file addresses can be asked")
        if scheme == "http" and not (self.is_trusted(url) or is_loopback(url)):
            raise Trouble("it is plain http, which pip refuses for any host that is not trusted")

    def authorize(self, asked):
        """Adds the credentials of the address's own host."""
        user = self.credentials.get(origin(asked.full_url)) or self.from_netrc(asked.full_url)
        if user is not None:
            token = base64.b64encode(":".join(user).encode("utf-8")).decode("ascii")
            asked.add_unredirected_header("Authorization", "Basic " + token)

    def from_netrc(self, url):
        host = parse.urlsplit(url).hostname
        found = self.netrc.authenticators(host) if self.netrc is not None and host else None
        return None if found is None else (found[0] or "", found[2] or "")

    def is_trusted(self, url):
        parts = parse.urlsplit(url)
        host = (parts.hostname or "").lower()
        return host in self.trusted or "{}:{}".format(host, parts.port) in self.trusted


class Attempt:
    """Swallows what may go better a second time, and keeps its reason; the rest becomes trouble at once."""

    def __init__(self, url):
        self.url = url
        self.reason = ""

    def __enter__(self):
        return self

    def __exit__(self, kind, failure, _trace):
        if failure is None or isinstance(failure, Trouble) or not isinstance(failure, Exception):
            return False
        if isinstance(failure, error.HTTPError):
            self.reason = "it answers {} {}".format(failure.code, failure.reason)
            if failure.code in (401, 403):
                raise Trouble("it refuses the credentials ({})".format(failure.code)) from None
            if failure.code < 500 and failure.code not in (408, 429):
                raise Trouble(self.reason) from None
            return True
        cause = failure.reason if isinstance(failure, error.URLError) else failure
        if isinstance(cause, ssl.SSLError) and "CERTIFICATE_VERIFY_FAILED" in str(cause):
            raise Trouble("its certificate is not trusted here") from None
        if isinstance(failure, (OSError, HTTPException, EOFError, zlib.error)):
            self.reason = "it cannot be reached ({})".format(cause)
            return True
        if isinstance(failure, ValueError):
            raise Trouble("its address cannot be read") from None
        return False


class NoRedirects(request.HTTPRedirectHandler):
    """Leaves redirects to Client.open, which decides anew for each address what it may be told."""

    def redirect_request(self, *_details):
        return None


def tls(question, trusted):
    context = ssl.create_default_context()
    if trusted:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    named = question.get("cert") or os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    try:
        if named:
            context = context if trusted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            context.load_verify_locations(**{"capath" if os.path.isdir(named) else "cafile": named})
        elif not has_own_store():
            authorities = bundled_authorities(question.get("pip"))
            if authorities is not None:
                context.load_verify_locations(cadata=authorities)
        if question.get("clientCert"):
            context.load_cert_chain(question["clientCert"])
    except (OSError, ValueError) as failure:
        # Whoever named the file wants it used; every https address then fails with a certificate that is not trusted.
        place = named or question.get("clientCert")
        print("the certificates in {} cannot be read: {}".format(place, failure), file=sys.stderr)
    return context


def has_own_store():
    """Whether this Python's OpenSSL finds certificates, SSL_CERT_FILE and SSL_CERT_DIR included."""
    paths = ssl.get_default_verify_paths()
    if paths.cafile is not None and os.path.isfile(paths.cafile):
        return True
    folder = paths.capath
    return sys.platform == "win32" or (folder is not None and os.path.isdir(folder) and bool(os.listdir(folder)))


def bundled_authorities(root):
    """The certifi bundle that lies in a pip, which is a folder or a wheel."""
    member = "pip/_vendor/certifi/cacert.pem"
    try:
        if root and os.path.isfile(root):
            with zipfile.ZipFile(root) as wheel:
                return wheel.read(member).decode("ascii", "ignore")
        if root:
            with io.open(os.path.join(root, member), encoding="ascii", errors="ignore") as file:
                return file.read()
    except (OSError, KeyError, zipfile.BadZipFile):
        pass
    return None


def read_netrc():
    home = os.path.expanduser("~")
    usual = [os.path.join(home, name) for name in (".netrc", "_netrc")]
    names = [os.environ["NETRC"]] if os.environ.get("NETRC") else usual
    for name in names:
        try:
            return netrc.netrc(name)
        except (OSError, netrc.NetrcParseError, ValueError):
            continue
    return None


def content_type(response):
    headers = response.headers if isinstance(response.headers, Message) else Message()
    return headers.get_content_type()


def body_of(response):
    body = response.read(LARGEST_PAGE + 1)
    if (response.headers.get("Content-Encoding") or "").lower() == "gzip" and len(body) <= LARGEST_PAGE:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as unpacked:
            body = unpacked.read(LARGEST_PAGE + 1)
    if len(body) > LARGEST_PAGE:
        raise Trouble("its page is larger than {} MiB".format(LARGEST_PAGE >> 20))
    return body


def sha256_of(stream):
    digest = hashlib.sha256()
    size = 0
    for block in iter(lambda: stream.read(1 << 20), b""):
        size += len(block)
        if size > LARGEST_FILE:
            raise Trouble("its file is larger than {} GiB".format(LARGEST_FILE >> 30))
        digest.update(block)
    length = stream.headers.get("Content-Length")
    if length is not None and length.isdigit() and int(length) != size:
        raise OSError("it sent {} of {} bytes".format(size, length))
    return digest.hexdigest()


def open_file(url):
    path = request.url2pathname(parse.urlsplit(url).path)
    if os.path.isdir(path):
        path = os.path.join(path, "index.html")
    try:
        return request.build_opener(request.FileHandler()).open(file_url(path))
    except (OSError, error.URLError):
        return None


def file_url(path):
    return "file:" + request.pathname2url(os.path.abspath(path))


def is_loopback(url):
    host = parse.urlsplit(url).hostname or ""
    return host in ("localhost", "::1") or re.match(r"127(\.\d{1,3}){3}$", host) is not None


def origin(url):
    parts = parse.urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").lower(), parts.port or {"http": 80, "https": 443}.get(scheme)


def userinfo(url):
    parts = parse.urlsplit(url)
    if parts.username is None:
        return None
    return parse.unquote(parts.username), parse.unquote(parts.password or "")


def bare(url):
    """A URL without user and password."""
    parts = parse.urlsplit(url)
    return parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2])) if "@" in parts.netloc else url


def shown(place):
    return bare(place) if "://" in place else place


if __name__ == "__main__":
    main()
