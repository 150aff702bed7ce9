#!/usr/bin/env python3
"""Checks dossiers by section 14.3 of ../ledger-format.md, written from that document alone."""
import argparse, base64, datetime, functools, hashlib, json, pathlib, re, struct, sys, zlib
# Forms, for fits(): the members of an object, a list of one form, a pattern, or a test that may refuse.
TEXT, HASH, UUID = "(?s:.*)", "[0-9a-f]{64}", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
NAME, PATH = r"[^ +\0-\x1f]+", r"(?!(?:.*/)?\.{0,2}(?:/|\Z))[A-Za-z0-9._/-]{1,100}"
NULL, NUMBER = lambda value: value is None, lambda value: type(value) is int and value < 2**53
TIME, NOTE_TIME = lambda value: moment(value, 27) is not None, lambda value: moment(value, 20) is not None
TEXTS = lambda value: type(value) is dict and all(type(text) is str for text in value.values())
ENTRY = {"sequence": NUMBER, "at": TIME, "kind": TEXT, "author_kind": "customer|person|computer", "author": UUID,
         "facts": TEXTS, "commitment": HASH, "previous": HASH, "hash": HASH, "leaf": NUMBER, "path": [HASH]}
OPEN, SHUT = {"state": "open", "salt": HASH, "body": TEXTS}, {"state": "none|erased|internal", "salt": NULL, "body": NULL}
ENTRIES = {"format": "gehoor-ledger-1", "stream": UUID,
           "entries": [lambda it: fits(it, {**ENTRY, **OPEN}) or fits(it, {**ENTRY, **SHUT})]}
MANIFEST = {"format": "gehoor-dossier-1", "origin": f"gehoor-ledger/{UUID}", "stream": UUID, "reference": TEXT,
            "made_at": TIME, "entries": NUMBER, "head": HASH, "files": [{"path": PATH, "size": NUMBER, "sha256": HASH}],
            "attachments": [{"entry": NUMBER, "file": NUMBER, "path": lambda it: it is None or fits(it, PATH)}]}
KEYS = {"keys": [{"key": lambda it: read_key(it), "since": TEXT, "note": lambda it: it is None or fits(it, TEXT)}]}
SIGNATURE, KEY_NOTE = ["gehoor-dossier-1", NAME, HASH], ["gehoor-key-1", NAME, TEXT, NOTE_TIME]
CHECKPOINT = [NAME, "0|[1-9][0-9]{0,17}", lambda root: len(unbase64(root)) == 32,
              lambda line: line[:3] == "at " and NOTE_TIME(line[3:])]
SEVEN = ["manifest.json", "manifest.sig", "entries.json", "checkpoint.txt", "keys.json", "dossier.html", "dossier.pdf"]
MAY_BE_INTERNAL, ZERO = ("note", "set-aside", "promise-ended", "handed-over"), "0" * 64
def fits(value, form):
    if callable(form) or type(value) is not type(form):
        return callable(form) and form(value)
    if type(form) is dict:
        return value.keys() == form.keys() and all(fits(value[key], form[key]) for key in form)
    return all(fits(item, form[0]) for item in value) if type(form) is list else re.fullmatch(form, value)
def refuse(*_): raise ValueError("not of the form")
def attempt(reader, *given):  # What a reader gives, None when it refuses.
    try:
        return reader(*given)
    except (ValueError, TypeError, AttributeError, RecursionError, OSError, struct.error):
        return None
def read_json(data, form):
    value = json.loads(data.decode() if len(data) <= 2**26 else refuse(), parse_float=refuse, parse_constant=refuse,
                       parse_int=lambda digits: int(digits) if digits.isdigit() and len(digits) <= 16 else refuse(),
                       object_pairs_hook=lambda pairs: dict(pairs) if len(dict(pairs)) == len(pairs) else refuse())
    return value if fits(value, form) and json.dumps(value, ensure_ascii=False).encode() else refuse()  # half a surrogate
def moment(time, length=27):  # Microseconds since 1970.
    right = len(time) == length and re.fullmatch(r"\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d:\d\d(\.\d{6})?Z", time, re.ASCII)
    since = datetime.datetime.fromisoformat(time[:-1] if right else refuse()) - datetime.datetime(1970, 1, 1)
    return since // datetime.timedelta(microseconds=1)
def unbase64(text):
    data = base64.b64decode(text, validate=True)
    return data if base64.b64encode(data).decode() == text else refuse()
# Encoding, hashes and proofs: sections 2 to 4 and 10.
sha256, field = lambda *parts: hashlib.sha256(b"".join(parts)).digest(), lambda data: struct.pack(">I", len(data)) + data
def encode_map(texts):
    pairs = sorted((key.encode(), text.encode()) for key, text in texts.items())
    return struct.pack(">I", len(pairs)) + b"".join(field(key) + field(text) for key, text in pairs)
def encode_entry(stream, entry):
    unhex = lambda text: bytes.fromhex(text.replace("-", ""))
    return b"".join(map(field, (
        b"gehoor-ledger-1", unhex(stream), unhex(entry["previous"]), struct.pack(">q", entry["sequence"]),
        struct.pack(">q", moment(entry["at"])), entry["kind"].encode(), entry["author_kind"].encode(),
        unhex(entry["author"]), encode_map(entry["facts"]), unhex(entry["commitment"]))))
def root_of(leaf, size, node, path):  # Where an inclusion proof leads: RFC 9162, section 2.1.3.2, said from the root down.
    if size <= 1 or not path or leaf >= size:
        return node if size == 1 and not path and leaf == 0 else refuse()
    half = 1 << (size - 1).bit_length() - 1
    if leaf < half: return sha256(b"\1", root_of(leaf, half, node, path[:-1]), path[-1])
    return sha256(b"\1", path[-1], root_of(leaf - half, size - half, node, path[:-1]))
# Ed25519: RFC 8032, section 5.1. A point is (x, y).
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT_OF_MINUS_1 = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)
def add(p, q):
    k = D * p[0] * q[0] * p[1] * q[1] % P
    inverse = pow(1 - k * k, -1, P)
    return (p[0] * q[1] + q[0] * p[1]) * (1 - k) * inverse % P, (p[1] * q[1] + p[0] * q[0]) * (1 + k) * inverse % P
def read_point(data):
    sign, y = divmod(int.from_bytes(data, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT_OF_MINUS_1 % P
    x = x if x % 2 == sign else P - x
    return (x, y) if x * x % P == square and x < P and y < P else None
BASE = read_point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
@functools.lru_cache(maxsize=1000)
def ed25519_holds(key, message, signature):  # Whether [s]B - [k]A, as it must be written, is R.
    point, s = read_point(key), int.from_bytes(signature[32:], "little")
    if point is None or s >= L: return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    total, minus = (0, 1), (P - point[0], point[1])
    terms = total, BASE, minus, add(BASE, minus)
    for bit in range(252, -1, -1):
        total = add(add(total, total), terms[(s >> bit) % 2 + (k >> bit) % 2 * 2])
    return signature[:32] == (total[1] + total[0] % 2 * 2**255).to_bytes(32, "little")
# Keys and signed notes: section 11.
def read_key(text):  # A verifier key as (name, id, key).
    name, key_id, data = re.fullmatch(rf"({NAME})\+([0-9a-f]{{8}})\+(.*)", text).groups()
    raw = unbase64(data)
    right = len(raw) == 33 and raw[0] == 1 and sha256(name.encode(), b"\n", raw)[:4].hex() == key_id
    return (name, key_id, raw[1:]) if right else refuse()
def read_note(data, forms, keys):  # The lines of a note that says itself whose it is, and whether one of the keys signed it.
    text, signer, signature = re.fullmatch(rf"([^\0-\t\v-\x1f]*\n)\n— ({NAME}) (.*)\n", data.decode()).groups()
    lines, raw = text[:-1].split("\n"), unbase64(signature)
    if len(data) > 2**16 or len(raw) != 68 or len(lines) != len(forms) or not all(map(fits, lines, forms)):
        refuse()
    known = [key for name, key_id, key in keys if name == signer and key_id == raw[:4].hex()]
    signed = any(ed25519_holds(key, text.encode(), raw[4:]) for key in known)
    return (lines, signed) if lines[forms.index(NAME)] == signer else refuse()
def known_keys(published, trusted):  # The trusted keys and what follows from them; all published ones when none are trusted.
    listed = [(read_key(item["key"]), item) for item in published["keys"]] if published else []
    keys = [key for key in trusted if key not in dict(listed)]
    for key, item in listed:
        note = attempt(read_note, (item["note"] or "").encode(), KEY_NOTE, keys)
        if not trusted or key in trusted or note == (["gehoor-key-1", key[0], item["key"], item["since"]], True):
            keys.append(key)
    return keys
# The check: sections 14.1 and 14.3.
def unpack(data):  # The files of a container, and the names of those with another CRC-32.
    files, wrong, at = {}, [], 0
    count, there = struct.unpack("<H4xI", data[-12:-2])
    for _ in range(count):
        size, length = struct.unpack_from("<I4xH", data, at + 18)
        start, crcs = at + 30 + length, (data[at + 14:at + 18], data[there + 16:there + 20])
        name, content = data[at + 30:start].decode("ascii"), data[start:start + size]
        fixed, sizes = struct.pack("<5H", 20, 0x800, 0, 0, 0x21), struct.pack("<2I2H", size, size, length, 0)
        local = b"".join((b"PK\3\4", fixed, crcs[0], sizes, name.encode()))
        central = b"".join((b"PK\1\2\24\0", fixed, crcs[1], sizes, struct.pack("<3H2I", 0, 0, 0, 0, at), name.encode()))
        if data[at:start] != local or data[there:there + len(central)] != central or not fits(name, PATH):
            refuse()
        wrong += [name] if {*crcs} != {struct.pack("<I", zlib.crc32(content))} else []
        files[name], at, there = content, start + size, there + len(central)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, there - at, at, 0)
    holds = data[there:] == end and len(data) < 2**32 and len(files) == count and list(files)[:7] == SEVEN
    return (files, wrong) if holds else refuse()
def check(data, trusted=()):  # The verdict on the bytes of a dossier.
    verdict = {"verdict": "holds", "signer": "trusted" if trusted else "unchecked", "entries": 0,
               "erased": [], "internal": [], "erased_attachments": [], "faults": set()}
    find_faults(data, trusted, verdict, lambda good, fault: good or verdict["faults"].add(fault))
    return {**verdict, "verdict": "broken" if verdict["faults"] else "holds", "faults": sorted(verdict["faults"])}
def find_faults(data, trusted, verdict, must):
    if not must(unpacked := attempt(unpack, data), "container / structure"): return
    files, wrong = unpacked
    verdict["faults"].update(f"file {name} / checksum" for name in wrong)
    if not must(manifest := attempt(read_json, files["manifest.json"], MANIFEST), "file manifest.json / unreadable"): return
    published = must(attempt(read_json, files["keys.json"], KEYS), "file keys.json / unreadable")
    lines, signed = attempt(read_note, files["manifest.sig"], SIGNATURE, keys := known_keys(published, trusted)) or (None, False)
    must(signed and lines[1] == manifest["origin"], "manifest / signature")
    must(not lines or lines[2] == sha256(files["manifest.json"]).hex(), "manifest / changed")
    for path, size, digest in (map(item.get, ("path", "size", "sha256")) for item in manifest["files"]):
        if must(path in files, f"file {path} / missing"):
            must(size == len(files[path]) and digest == sha256(files[path]).hex(), f"file {path} / changed")
    for name in set(files) - {item["path"] for item in manifest["files"]} - {"manifest.json", "manifest.sig"}:
        must(False, f"file {name} / extra")
    record = attempt(read_json, files["entries.json"], ENTRIES)
    if not must(record and record["stream"] == manifest["stream"], "file entries.json / unreadable"): return
    lines, signed = attempt(read_note, files["checkpoint.txt"], CHECKPOINT, keys) or (None, False)
    provable = must(signed and lines[0] == manifest["origin"], "checkpoint / signature")
    size, root = (int(lines[1]), unbase64(lines[2])) if provable else (0, b"")
    expected, before, entries, verdict["entries"] = 1, ZERO, record["entries"], len(record["entries"])
    attached = {(item["entry"], item["file"]): item["path"] for item in reversed(manifest["attachments"])}
    erasures = {tuple(map(entry["facts"].get, names)): index for index, entry in enumerate(entries)
                if entry["kind"] == "erased" for names in (["what"], ["what", "entry", "file"])}
    for index, entry in enumerate(entries):
        sequence, state = entry["sequence"], entry["state"]
        erased_later = lambda *facts: erasures.get(facts, index) > index
        must(sequence <= expected, f"entry {expected} / missing")
        must(sequence >= expected, f"entry {sequence} / order")
        must(entry["previous"] == before, f"entry {sequence} / previous")
        must(entry["hash"] == sha256(encode_entry(record["stream"], entry)).hex(), f"entry {sequence} / hash")
        words = sha256(bytes.fromhex(entry["salt"]), encode_map(entry["body"])).hex() if state == "open" else ZERO
        must(state in ("erased", "internal") or entry["commitment"] == words, f"entry {sequence} / body")
        must(state != "erased" or erased_later("words"), f"entry {sequence} / erased")
        must(state != "internal" or entry["kind"] in MAY_BE_INTERNAL, f"entry {sequence} / internal")
        proof = sha256(b"\0", bytes.fromhex(entry["hash"])), list(map(bytes.fromhex, entry["path"]))
        must(not provable or attempt(root_of, entry["leaf"], size, *proof) == root, f"entry {sequence} / proof")
        verdict.get(state, []).append(sequence)
        expected, before = sequence + 1, entry["hash"]
        count = re.fullmatch("[1-9][0-9]{0,3}", entry["facts"].get("files", "")) if state == "open" else None
        for number in range(int(count[0]) if count else 0):
            path, place = attached.get((sequence, number), ""), f"{sequence}.{number}"
            if path is None:
                verdict["erased_attachments"].append(place)
                must(erased_later("file", str(sequence), str(number)), f"attachment {place} / erased")
            elif must(path, f"attachment {place} / missing"):
                digest = sha256(files[path]).hex() if path in files else "absent"
                must(digest == entry["body"].get(f"file.{number}.sha256"), f"attachment {place} / changed")
    must((manifest["entries"], manifest["head"]) == (expected - 1, before), "head / changed")
def read_trusted(path):
    published = attempt(read_json, data := pathlib.Path(path).read_bytes(), KEYS)
    lines = [item["key"] for item in published["keys"]] if published else data.decode().split()
    return [read_key(line) for line in lines] or refuse()
def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, epilog="Exit code: 0 holds, 1 broken, 2 unreadable or usage.")
    parser.add_argument("dossiers", nargs="+", metavar="DOSSIER")
    parser.add_argument("--json", action="store_true", help="write each verdict as one line of JSON")
    parser.add_argument("--keys", metavar="FILE", help="trusted keys: as /record/keys, or one verifier key per line")
    options, worst = parser.parse_args(arguments), 0
    trusted = attempt(read_trusted, options.keys) if options.keys is not None else ()
    for path in options.dossiers if trusted is not None else parser.error(f"no keys can be read from {options.keys}"):
        data = attempt(pathlib.Path(path).read_bytes)
        verdict = {"verdict": "unreadable"} if data is None else check(data, trusted)
        print(json.dumps(verdict) if options.json else "; ".join(f"{k}: {v}" for k, v in verdict.items() if v), flush=True)
        worst = max(worst, ["holds", "broken", "unreadable"].index(verdict["verdict"]))
    sys.exit(worst)
if __name__ == "__main__": main()
