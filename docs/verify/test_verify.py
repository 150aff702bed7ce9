"""Tests of verify.py: the vectors of section 9, and dossiers made here, whole and damaged. Run: python3 -m unittest"""
import base64
import contextlib
import copy
import hashlib
import io
import json
import os
import pathlib
import re
import struct
import sys
import tempfile
import unittest
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import verify

FORMAT = pathlib.Path(__file__).parent.parent / "ledger-format.md"
ORIGIN = "gehoor-ledger/01a202bb-0000-7000-8000-000000000001"
STREAM = "01a202bb-ed3b-7c31-8d52-6f1b2a90e4c7"
CUSTOMER, PERSON = "5f0c6a3e-2f7b-4c8e-9d61-08e3a9b4c215", "b1d2f7c4-6a90-4e15-8f33-7c2d5e61a0b8"
TIME, NOTE_TIME = "2026-11-22T10:10:00.123456Z", "2026-11-22T10:10:00Z"
ZERO = "0" * 64


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# A signer.

def times(number, point):
    total = (0, 1)
    for bit in bin(number)[2:]:
        total = verify.add(total, total)
        total = verify.add(total, point) if bit == "1" else total
    return total


def write_point(point):
    return (point[1] + (point[0] & 1) * 2**255).to_bytes(32, "little")


def modulo_l(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % verify.L


class Key:
    def __init__(self, seed, name=ORIGIN):
        digest = hashlib.sha512(seed).digest()
        self.name, self.prefix = name, digest[32:]
        self.scalar = int.from_bytes(digest[:32], "little") & (2**254 - 8) | 2**254
        self.public = write_point(times(self.scalar, verify.BASE))
        self.id = hashlib.sha256(name.encode() + b"\n\x01" + self.public).digest()[:4]
        self.text = f"{name}+{self.id.hex()}+{base64.b64encode(b'%c' % 1 + self.public).decode()}"

    def sign(self, message):
        r = modulo_l(self.prefix, message)
        start = write_point(times(r, verify.BASE))
        s = (r + modulo_l(start, self.public, message) * self.scalar) % verify.L
        return start + s.to_bytes(32, "little")

    def note(self, *lines):
        text = "".join(line + "\n" for line in lines)
        return f"{text}\n— {self.name} {base64.b64encode(self.id + self.sign(text.encode())).decode()}\n"


FIRST, SECOND, STRANGER = Key(b"1" * 32), Key(b"2" * 32), Key(b"3" * 32)


# A writer of dossiers.

def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree(leaves):
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return node(tree(leaves[:half]), tree(leaves[half:]))


def path(number, leaves):
    """RFC 9162, section 2.1.3.1."""
    if len(leaves) == 1:
        return []
    half = 1 << (len(leaves) - 1).bit_length() - 1
    if number < half:
        return path(number, leaves[:half]) + [tree(leaves[half:])]
    return path(number - half, leaves[half:]) + [tree(leaves[:half])]


def container(files):
    """The bytes of a ZIP of pairs of name and content."""
    body, directory = b"", b""
    for name, content in files:
        name, crc = name.encode(), zlib.crc32(content)
        same = struct.pack("<5H3I2H", 20, 0x800, 0, 0, 0x21, crc, len(content), len(content), len(name), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + same + struct.pack("<3H2I", 0, 0, 0, 0, len(body)) + name
        body += b"PK\x03\x04" + same + name + content
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, len(files), len(files), len(directory), len(body), 0)
    return body + directory + end


class Dossier:
    """A whole dossier; each part may be damaged before bytes() brings the parts after it in line with it."""

    def __init__(self):
        self.attachments = [{"entry": 2, "file": 0, "path": "attachments/2-0-bill.txt"},
                            {"entry": 2, "file": 1, "path": None}]
        self.sent = {"attachments/2-0-bill.txt": b"one bill"}
        self.entries, self.manifest, self.changes, self.raw = [], {}, {}, {}
        self.key, self.keys = SECOND, {"keys": [
            {"key": FIRST.text, "since": NOTE_TIME, "note": None},
            {"key": SECOND.text, "since": NOTE_TIME,
             "note": FIRST.note("gehoor-key-1", ORIGIN, SECOND.text, NOTE_TIME)}]}
        self.add("message", "customer", {"sources": "0"}, {"text": "Waarom € 14,50? 😀", "ﬁ": ""})
        self.add("message", "customer", {"files": "2"}, {"text": "", "file.0.sha256": sha256(b"one bill"),
                                                         "file.1.sha256": ZERO})
        self.add("note", "person", {}, None, "internal")
        self.add("picked-up", "person", {}, {"name": "Noor"}, "erased")
        self.add("erased", "person", {"what": "words", "ground": "customer"})
        self.add("erased", "person", {"what": "file", "entry": "2", "file": "1", "ground": "customer"})
        self.add("closed", "customer", {"how": "customer"})

    def add(self, kind, author_kind, facts, body=None, state=None):
        state = state or ("open" if body else "none")
        salt = sha256(b"salt %d" % len(self.entries)) if body or state == "internal" else None
        commitment = sha256(bytes.fromhex(salt) + verify.encode_map(body or {"text": "x"})) if salt else ZERO
        self.entries.append({
            "sequence": len(self.entries) + 1, "at": TIME, "kind": kind, "author_kind": author_kind,
            "author": CUSTOMER if author_kind == "customer" else PERSON, "facts": facts, "commitment": commitment,
            "state": state, "salt": salt if state == "open" else None, "body": body if state == "open" else None})

    def chain(self):
        before = ZERO
        for entry in self.entries:
            entry["previous"] = before
            before = entry["hash"] = sha256(verify.encode_entry(STREAM, entry))

    def bytes(self):
        """Chains, proves, lists and signs. `changes` has functions of values, `raw` has bytes, both by file name."""
        self.chain()
        leaves = [hashlib.sha256(b"other %d" % number).digest() for number in range(4)]
        for entry in self.entries:
            entry["leaf"] = len(leaves)
            leaves += [bytes.fromhex(entry["hash"]), hashlib.sha256(b"other").digest()]
        for entry in self.entries:
            entry["path"] = [hash_.hex() for hash_ in path(entry["leaf"], leaves)]
        self.checkpoint = [ORIGIN, str(len(leaves)), base64.b64encode(tree(leaves)).decode(), "at " + NOTE_TIME]
        record = {"format": "gehoor-ledger-1", "stream": STREAM, "entries": copy.deepcopy(self.entries)}
        files = {"entries.json": record, "checkpoint.txt": self.checkpoint, "keys.json": copy.deepcopy(self.keys),
                 "dossier.html": b"<p>", "dossier.pdf": b"%PDF", **self.sent}
        for name in files:
            files[name] = self.written(name, files[name])
        manifest = {"format": "gehoor-dossier-1", "origin": ORIGIN, "stream": STREAM, "reference": "GH-1",
                    "made_at": TIME,
                    "entries": len(self.entries), "head": self.entries[-1]["hash"] if self.entries else ZERO,
                    "files": [{"path": name, "size": len(content),
                               "sha256": sha256(content)} for name, content in files.items()],
                    "attachments": self.attachments}
        manifest = self.written("manifest.json", manifest)
        signature = self.written("manifest.sig", ["gehoor-dossier-1", ORIGIN, sha256(manifest)])
        files = {"manifest.json": manifest, "manifest.sig": signature, **files, **self.raw}
        return container(list(files.items()))

    def written(self, name, value):
        change = self.changes.get(name)
        changed = change(value) if change else None
        value = value if changed is None else changed
        if isinstance(value, list):
            value = self.key.note(*value)
        if isinstance(value, dict):
            value = json.dumps(value, ensure_ascii=False)
        return value.encode() if isinstance(value, str) else value


def faults(data, *trusted):
    return verify.check(data, [verify.read_key(key.text) for key in trusted])["faults"]


class VectorsTest(unittest.TestCase):
    """Section 9."""

    def setUp(self):
        text = FORMAT.read_text("utf-8").split("## 9. Test vectors")[1].split("## 10.")[0]
        blocks = re.findall(r"```(?:json)?\n(.*?)```", text, re.S)
        self.record = json.loads(blocks[0])
        self.values = dict(re.findall(r"^(\S+) =\s*(.*?)$", re.sub(r"\n  ", "", blocks[1]), re.M))

    def test_encoding_and_hashes(self):
        before = ZERO
        for number, entry in enumerate(self.record["entries"], 1):
            value = lambda name: self.values[f"entry-{number}.{name}"]
            salt = bytes.fromhex(self.values.get(f"entry-{number}.salt", ""))
            opened = salt + verify.encode_map(entry["body"]) if salt else None
            entry["commitment"] = sha256(opened) if opened else ZERO
            entry["previous"] = before
            entry["at"] = entry["at"] if "." in entry["at"] else entry["at"][:-1] + ".000000Z"
            self.assertEqual(value("previous"), before)
            self.assertEqual(value("facts"), verify.encode_map(entry["facts"]).hex())
            if opened:
                self.assertEqual(value("body-open"), opened.hex())
            self.assertEqual(value("commitment"), entry["commitment"])
            self.assertEqual(value("encoded"), verify.encode_entry(self.record["stream"], entry).hex())
            before = sha256(verify.encode_entry(self.record["stream"], entry))
            self.assertEqual(value("hash"), before)
        self.assertEqual(self.values["head"], before)
        self.assertEqual(2, len(self.record["entries"]))

    def test_times(self):
        self.assertEqual(-1, verify.moment("1969-12-31T23:59:59.999999Z"))
        self.assertEqual(951782400000000, verify.moment("2000-02-29T00:00:00.000000Z"))
        for wrong in ("2026-02-29T00:00:00.000000Z", "2026-11-22T24:00:00.000000Z", "2026-11-22T10:10:60.000000Z",
                      "0000-01-01T00:00:00.000000Z", "2026-11-22 10:10:00.000000Z", "2026-11-22T10:10:00.000000z",
                      "٢٠٢٦-11-22T10:10:00.000000Z", "2026-11-22T10:10:00.000000Z\n", "2026-11-22T10:10:00.Z"):
            self.assertRaises(ValueError, verify.moment, wrong)


class Ed25519Test(unittest.TestCase):
    VECTORS = [  # RFC 8032, section 7.1: key, message, signature.
        ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
         "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24"
         "655141438e7a100b"),
        ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
         "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aee"
         "b00d291612bb0c00"),
    ]

    def test_vectors(self):
        for key, message, signature in (map(bytes.fromhex, vector) for vector in self.VECTORS):
            self.assertTrue(verify.ed25519_holds(key, message, signature))
            self.assertFalse(verify.ed25519_holds(key, message + b"x", signature))
            self.assertFalse(verify.ed25519_holds(bytes(31) + b"\x05", message, signature))
            s = int.from_bytes(signature[32:], "little")
            self.assertFalse(verify.ed25519_holds(key, message, signature[:32] + (s + verify.L).to_bytes(32, "little")))
            for byte in range(0, 64, 9):
                changed = bytearray(signature)
                changed[byte] ^= 1
                self.assertFalse(verify.ed25519_holds(key, message, bytes(changed)))

    def test_only_canonical_points(self):
        canonical = lambda y: y.to_bytes(32, "little")
        self.assertEqual((0, 1), verify.read_point(canonical(1)))
        self.assertIsNone(verify.read_point(canonical(1 + 2**255)), "x = 0 with a sign")
        self.assertIsNone(verify.read_point(canonical(verify.P + 1)), "y not below p")
        self.assertIsNone(verify.read_point(canonical(2)), "not on the curve")
        # The neutral point as key: any [s]B is signed by it; written in another way it is no key.
        signature = verify.BASE
        signature = write_point(signature) + (1).to_bytes(32, "little")
        self.assertTrue(verify.ed25519_holds(canonical(1), b"m", signature))
        self.assertFalse(verify.ed25519_holds(canonical(verify.P + 1), b"m", signature))
        # R neutral, s = 0, key neutral: holds canonically only.
        self.assertTrue(verify.ed25519_holds(canonical(1), b"m", canonical(1) + bytes(32)))
        self.assertFalse(verify.ed25519_holds(canonical(1), b"m", canonical(verify.P + 1) + bytes(32)))
        self.assertFalse(verify.ed25519_holds(canonical(1), b"m", canonical(1 + 2**255) + bytes(32)))


class ProofTest(unittest.TestCase):
    def test_every_leaf_of_small_trees(self):
        lead = lambda *given: verify.attempt(verify.root_of, *given)
        for size in range(1, 18):
            leaves = [hashlib.sha256(b"%d" % number).digest() for number in range(size)]
            root = tree(leaves)
            for leaf in range(size):
                start, proof = tree(leaves[leaf:leaf + 1]), path(leaf, leaves)
                self.assertEqual(root, lead(leaf, size, start, proof))
                self.assertNotEqual(root, lead(leaf, size, root, proof) if size > 1 else None)
                self.assertIsNone(lead(leaf, size, start, proof + [root]))
                for other in {leaf - 1, leaf + 1, leaf + size, size, 2**53} - {leaf, -1}:
                    self.assertNotEqual(root, lead(other, size, start, proof))
                if proof:
                    self.assertNotEqual(root, lead(leaf, size, start, proof[:-1]))
                    self.assertIsNone(lead(leaf, size, start, []))
        self.assertIsNone(lead(0, 0, root, []))
        self.assertIsNone(lead(0, 10**18 - 1, root, [root] * 100))


class WholeTest(unittest.TestCase):
    def test_holds(self):
        self.assertEqual(
            {"verdict": "holds", "signer": "trusted", "entries": 7, "erased": [4], "internal": [3],
             "erased_attachments": ["2.1"], "faults": []},
            verify.check(Dossier().bytes(), [verify.read_key(FIRST.text)]))

    def test_signer_is_unchecked_without_keys(self):
        verdict = verify.check(Dossier().bytes())
        self.assertEqual(("holds", "unchecked"), (verdict["verdict"], verdict["signer"]))

    def test_no_entries(self):
        dossier = Dossier()
        dossier.entries, dossier.attachments, dossier.sent = [], [], {}
        self.assertEqual([], faults(dossier.bytes()))

    def test_a_later_key_alone_is_trusted(self):
        self.assertEqual([], faults(Dossier().bytes(), SECOND))
        self.assertEqual([], faults(Dossier().bytes(), STRANGER, SECOND))


class DamageTest(unittest.TestCase):
    """Each damage has exactly the faults that the document names."""

    def of(self, expected, *trusted, **parts):
        dossier = Dossier()
        for name, part in parts.items():
            part(dossier) if name == "before" else dossier.changes.update({name.replace("_", "."): part})
        self.assertEqual(expected, faults(dossier.bytes(), *(trusted or [FIRST])))

    def entries(self, change, *expected):
        self.of(sorted(expected), entries_json=change)

    def entry(self, number, change, *expected):
        """A change of one entry as it is written, after everything was computed."""
        self.entries(lambda record: change(record["entries"][number - 1]), *expected)

    # Step 1.

    def test_container(self):
        good = Dossier().bytes()
        wrong = ["container / structure"]
        for data in (b"", b"PK", b"x" * 22, good + b"\0", b"\0" + good, good[:-1], good[1:], container([])):
            self.assertEqual(wrong, faults(data))
        for at, part in ((4, b"\x15"), (6, b"\0\0"), (8, b"\x08"), (10, b"\1"), (18, b"\0"), (28, b"\1"), (30, b"M"),
                         (31, b"\xff")):
            self.assertEqual(wrong, faults(good[:at] + part + good[at + len(part):]), at)
        directory = struct.unpack("<I", good[-6:-2])[0]
        for at in [*range(directory, directory + 16), *range(directory + 20, directory + 60),
                   *range(len(good) - 22, len(good))]:
            self.assertEqual(wrong, faults(good[:at] + bytes([good[at] ^ 1]) + good[at + 1:]), at)

    def test_names_of_the_container(self):
        names = ["manifest.json", "manifest.sig", "entries.json", "checkpoint.txt", "keys.json", "dossier.html",
                 "dossier.pdf"]
        pairs = [(name, b"{}") for name in names]
        self.assertEqual(["file manifest.json / unreadable"], faults(container(pairs)))
        for files in (pairs[1:], pairs[:6], pairs[::-1], pairs[:1] + pairs, pairs + pairs[:1], [("a", b"")] + pairs,
                      pairs + [("é", b"")], pairs + [("a b", b"")], pairs + [("/a", b"")], pairs + [("a/", b"")],
                      pairs + [("a//b", b"")], pairs + [(".", b"")], pairs + [("a/../b", b"")],
                      pairs + [("a/.", b"")], pairs + [("", b"")], pairs + [("a" * 101, b"")]):
            self.assertEqual(["container / structure"], faults(container(files)))
        pairs += [("a" * 100, b""), (".../..a/b.", b"")]
        self.assertEqual(["file manifest.json / unreadable"], faults(container(pairs)))

    def test_checksum(self):
        good = Dossier().bytes()
        directory = struct.unpack("<I", good[-6:-2])[0]
        for at in (14, directory + 16):
            damaged = good[:at] + bytes([good[at] ^ 1]) + good[at + 1:]
            self.assertEqual(["file manifest.json / checksum"], faults(damaged, FIRST))

    # Steps 2 to 4.

    def test_manifest(self):
        wrong = ["file manifest.json / unreadable"]
        for change in (lambda it: it.pop("origin") and None, lambda it: it.update(more=1),
                       lambda it: it.update(entries=7.0), lambda it: it.update(entries="7"),
                       lambda it: it.update(entries=True), lambda it: it.update(entries=2**53), lambda it: it.update(entries=-1),
                       lambda it: it.update(origin="gehoor-ledger/1"),
                       lambda it: it.update(stream=STREAM.replace("-", "")),
                       lambda it: it["files"][0].update(path="../a"), lambda it: it["attachments"][0].update(path=""),
                       lambda it: json.dumps(it).replace('"entries": 7', '"entries": 07'),
                       lambda it: json.dumps({**it, "entries": 0}).replace('"entries": 0', '"entries": -0'),
                       lambda it: json.dumps(it) + " " * 2**26,
                       lambda it: it.update(format="gehoor-dossier-2"), lambda it: it.update(made_at=NOTE_TIME),
                       lambda it: it.update(head=it["head"].upper()), lambda it: it.update(reference=None),
                       lambda it: it["files"][0].pop("size") and None, lambda it: it["files"][0].update(sha256="0"),
                       lambda it: it["attachments"][0].update(path=1), lambda it: it.update(files={}),
                       lambda it: json.dumps(it) + "x", lambda it: "\ufeff" + json.dumps(it), lambda it: b"\xff",
                       lambda it: b"",
                       lambda it: "[" * 100000, lambda it: json.dumps(it)[:-1] + ', "origin": "x"}', lambda it: b"NaN",
                       lambda it: json.dumps({**it, "reference": "\ud800"}),
                       lambda it: json.dumps({**it, "entries": 0})[:-1] + ",}",
                       lambda it: json.dumps(it).replace('"entries": 7', '"entries": ' + "9" * 5000)):
            self.of(wrong, manifest_json=change)

    def test_manifest_of_another_signer(self):
        def strange(dossier):
            dossier.key = STRANGER
        self.of(["checkpoint / signature", "manifest / signature"], before=strange)
        self.of([], STRANGER, before=strange)

    def test_signature(self):
        bad = ["manifest / signature"]
        for change in (lambda it: ["gehoor-dossier-2", *it[1:]], lambda it: it + ["more"], lambda it: it[:2],
                       lambda it: [*it[:2], it[2].upper()], lambda it: b"", lambda it: b"\xff",
                       lambda it: SECOND.note(*it)[:-1], lambda it: SECOND.note(*it) + "\n",
                       lambda it: SECOND.note(*it) * 2,
                       lambda it: SECOND.note(*it).replace("— ", "- "), lambda it: SECOND.note(*it).replace("=\n", "\n"),
                       lambda it: STRANGER.note(*it), lambda it: Key(b"2" * 32, "other").note(*it),
                       lambda it: SECOND.note(it[0], ORIGIN + "x", it[2])):
            self.of(bad, manifest_sig=change)
        # Names another signer than its second line, so nothing is said of the SHA-256.
        self.of(bad, manifest_sig=lambda it: Key(b"2" * 32, "other").note(it[0], ORIGIN, ZERO))
        self.of(["manifest / changed", *bad], manifest_sig=lambda it: Key(b"2" * 32, "other").note(it[0], "other", ZERO))
        self.of(["manifest / changed"], manifest_sig=lambda it: [*it[:2], ZERO])
        self.of(["manifest / changed", "manifest / signature"], manifest_sig=lambda it: STRANGER.note(*it[:2], ZERO))

    def test_base64_with_unused_bits(self):
        def unused(lines):
            note = SECOND.note(*lines)
            last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
            self.assertTrue(note.endswith("=\n") and not note.endswith("==\n"))
            return note[:-3] + last[last.index(note[-3]) + 1] + "=\n"
        self.of(["manifest / signature"], manifest_sig=unused)

    def test_keys(self):
        note = lambda key, *lines: lambda it: it["keys"][1].update(note=key.note("gehoor-key-1", *lines))
        unsigned = ["checkpoint / signature", "manifest / signature"]
        for change in (lambda it: it["keys"][1].update(note=None), lambda it: it["keys"].pop(),
                       note(STRANGER, ORIGIN, SECOND.text, NOTE_TIME),
                       note(FIRST, ORIGIN, STRANGER.text, NOTE_TIME),
                       note(FIRST, "other", SECOND.text, NOTE_TIME),
                       note(FIRST, ORIGIN, SECOND.text, "now"),
                       lambda it: it["keys"][1].update(note=it["keys"][1]["note"] + "\n"),
                       lambda it: it["keys"][1].update(since=TIME)):
            self.of(unsigned, keys_json=lambda it: change(it) and None)
        unreadable = ["checkpoint / signature", "file keys.json / unreadable", "manifest / signature"]
        for change in lambda it: it["keys"][0].update(key="x"), lambda it: it["keys"][0].update(note=0):
            self.of(unreadable, keys_json=lambda it: change(it) and None)
        self.of([], keys_json=lambda it: it["keys"][0].update(since="long ago", note="none"))
        self.of(unreadable, keys_json=lambda it: b"no JSON")
        self.of(["file keys.json / unreadable"], SECOND, keys_json=lambda it: b"no JSON")
        dossier = Dossier()
        dossier.changes["keys.json"] = lambda it: it["keys"][1].update(note=None)
        self.assertEqual([], faults(dossier.bytes()), "without trusted keys they are taken as they are")

    def test_trust_goes_only_forward(self):
        """A note that a later key signed for an earlier one hands on nothing."""
        def backward(dossier):
            dossier.key = STRANGER
            dossier.keys["keys"].insert(0, {"key": STRANGER.text, "since": NOTE_TIME,
                                            "note": SECOND.note("gehoor-key-1", ORIGIN, STRANGER.text, NOTE_TIME)})
        self.of(["checkpoint / signature", "manifest / signature"], before=backward)
        self.of(["checkpoint / signature", "manifest / signature"], SECOND, before=backward)

        def forward(dossier):
            backward(dossier)
            dossier.keys["keys"].append(dossier.keys["keys"].pop(0))
        self.of([], before=forward)

    def test_files(self):
        def more(dossier):
            dossier.raw["attachments/more"] = b""
        self.of(["file attachments/more / extra"], before=more)

        def other(dossier):
            dossier.raw["dossier.html"] = b"<b>"
        self.of(["file dossier.html / changed"], before=other)
        self.of(["file dossier.pdf / changed"], manifest_json=lambda it: it["files"][4].update(size=5))
        absent = {"path": "a/b", "size": 0, "sha256": ZERO}
        self.of(["file a/b / missing"], manifest_json=lambda it: it["files"].append(absent))

    # Steps 5 and 6.

    def test_entries_unreadable(self):
        wrong = "file entries.json / unreadable"
        self.entries(lambda it: it.update(stream=CUSTOMER), wrong)
        self.entries(lambda it: it.update(format="gehoor-ledger-2"), wrong)
        self.entries(lambda it: b"[]", wrong)
        for change in (dict(sequence="1"), dict(sequence=2**53), dict(sequence=-1), dict(leaf=-1), dict(at=NOTE_TIME),
                       dict(at="2026-02-30T00:00:00.000000Z"), dict(kind=1),
                       dict(author_kind="robot"), dict(author=CUSTOMER.upper()), dict(facts={"a": 1}), dict(facts=[]),
                       dict(facts=None),
                       dict(commitment="00"), dict(previous=None), dict(hash="g" * 64), dict(state="shut"),
                       dict(salt=None), dict(body=None),
                       dict(salt="00"), dict(state="none"), dict(leaf=None), dict(leaf=1.5), dict(path=[ZERO[1:]]),
                       dict(path=None), dict(more="")):
            self.entry(1, lambda it: it.update(change), wrong)

    def test_checkpoint(self):
        bad = ["checkpoint / signature"]
        for change in (lambda it: it[:3], lambda it: it + [""], lambda it: [ORIGIN + "x", *it[1:]],
                       lambda it: [it[0], "0" + it[1], *it[2:]],
                       lambda it: [*it[:2], it[2][:-1], it[3]], lambda it: [*it[:3], NOTE_TIME],
                       lambda it: [*it[:3], "at " + TIME],
                       lambda it: [it[0], "1" * 19, *it[2:]], lambda it: SECOND.note(*it) + "\n" * 2**16,
                       lambda it: STRANGER.note(*it), lambda it: b""):
            with self.subTest(change(["a", "b", "c", "d"])):
                self.of(bad, checkpoint_txt=change)
        proofs = sorted(f"entry {number} / proof" for number in range(1, 8))
        self.of(proofs, checkpoint_txt=lambda it: [*it[:2], base64.b64encode(bytes(32)).decode(), it[3]])
        self.of(proofs, checkpoint_txt=lambda it: [it[0], "0", *it[2:]])

    # Steps 7 and 8.

    def test_chain(self):
        self.entries(lambda it: it["entries"].pop(2) and None, "entry 3 / missing", "entry 4 / previous")
        self.entries(lambda it: it["entries"].pop() and None, "head / changed")
        self.entries(lambda it: it["entries"].insert(0, it["entries"].pop(1)), "entry 1 / missing",
                     "entry 2 / previous", "entry 1 / order",
                     "entry 1 / previous", "entry 2 / missing", "entry 3 / previous")
        self.entries(lambda it: it["entries"].clear(), "head / changed")
        self.entry(1, lambda it: it.update(previous=sha256(b"")), "entry 1 / previous", "entry 1 / hash")
        self.entry(1, lambda it: it.update(hash=ZERO), "entry 1 / hash", "entry 1 / proof", "entry 2 / previous")
        self.entry(7, lambda it: it.update(hash=ZERO), "entry 7 / hash", "entry 7 / proof", "head / changed")
        for change in (dict(at="2026-11-22T10:10:00.123457Z"), dict(kind="mess\u0000age"), dict(author_kind="person"),
                       dict(author=PERSON), dict(facts={})):
            self.entry(1, lambda it: it.update(change), "entry 1 / hash")
        self.entry(1, lambda it: it.update(sequence=0), "entry 0 / order", "entry 0 / hash", "entry 1 / missing")
        self.of(["head / changed"], manifest_json=lambda it: it.update(entries=6))
        self.of(["head / changed"], manifest_json=lambda it: it.update(head=ZERO))

    def test_words(self):
        self.entry(1, lambda it: it.update(body={}), "entry 1 / body")
        self.entry(1, lambda it: it.update(salt=ZERO), "entry 1 / body")
        self.entry(1, lambda it: it.update(state="none", salt=None, body=None), "entry 1 / body")
        self.entry(1, lambda it: it.update(state="internal", salt=None, body=None), "entry 1 / internal")
        self.entry(6, lambda it: it.update(state="erased"), "entry 6 / erased")
        self.entry(7, lambda it: it.update(commitment=sha256(b"")), "entry 7 / body", "entry 7 / hash")

    def test_proof(self):
        for change in (dict(leaf=5), dict(leaf=2**53 - 1), dict(path=[]), dict(path=[ZERO] * 1000)):
            self.entry(1, lambda it: it.update(change), "entry 1 / proof")

    def test_attachments(self):
        listed = lambda change: lambda it: change(it["attachments"])
        self.of(["attachment 2.0 / changed"], manifest_json=listed(lambda it: it[0].update(path="dossier.pdf")))
        self.of(["attachment 2.0 / changed"], manifest_json=listed(lambda it: it[0].update(path="nowhere")))
        self.of(["attachment 2.0 / erased"], manifest_json=listed(lambda it: it[0].update(path=None)))
        self.of(["attachment 2.0 / missing"], manifest_json=listed(lambda it: it.pop(0) and None))
        self.of([], manifest_json=listed(lambda it: it.append({"entry": 9, "file": 9, "path": "nowhere"})))
        self.of([], manifest_json=listed(lambda it: it.append({"entry": 2, "file": 0, "path": None})))

        def gone(dossier):
            del dossier.sent["attachments/2-0-bill.txt"]
        self.of(["attachment 2.0 / changed"], before=gone)

        def endless(dossier):
            dossier.entries[0]["facts"] = {"files": "999999999999"}
        self.of([], before=endless)


def verdicts(out):
    return [json.loads(line)["verdict"] for line in out.splitlines()]


class CommandTest(unittest.TestCase):
    def run_main(self, *arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            with self.assertRaises(SystemExit) as end:
                verify.main([*arguments])
        return end.exception.code, out.getvalue()

    def test_lines_and_exit_codes(self):
        with tempfile.TemporaryDirectory() as folder:
            def file(name, content):
                pathlib.Path(folder, name).write_bytes(content)
                return os.path.join(folder, name)
            good, bad, gone = file("good", Dossier().bytes()), file("bad", b"PK"), os.path.join(folder, "gone")
            lines, empty = file("lines", f"\n{FIRST.text}\r\n".encode()), file("empty", b"\n")
            record = file("record", json.dumps(Dossier().keys).encode())
            code, out = self.run_main("--json", "--keys", lines, good)
            self.assertEqual('{"verdict": "holds", "signer": "trusted", "entries": 7, "erased": [4], "internal": [3], '
                             '"erased_attachments": ["2.1"], "faults": []}\n', out)
            self.assertEqual(0, code)
            code, out = self.run_main("--json", "--keys", record, good, bad, good)
            self.assertEqual((1, ["holds", "broken", "holds"]), (code, verdicts(out)))
            code, out = self.run_main("--json", gone, good)
            self.assertEqual((2, ["unreadable", "holds"]), (code, verdicts(out)))
            self.assertEqual(2, self.run_main("--keys", empty, good)[0])
            self.assertEqual(2, self.run_main("--keys", bad, good)[0])
            self.assertEqual(2, self.run_main("--keys", gone, good)[0])
            self.assertEqual(2, self.run_main()[0])
            self.assertIn("holds", self.run_main(good)[1])
            self.assertEqual((1, "verdict: broken; signer: unchecked; faults: ['container / structure']\n"), self.run_main(bad))


if __name__ == "__main__":
    unittest.main()
