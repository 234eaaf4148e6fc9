"""Bodies of requests that no browser sends: (content type, bytes)."""

FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
FILE = b'Content-Disposition: form-data; name="attachments"; filename="%s"\r\nContent-Type: image/jpeg\r\n\r\nabc\r\n'


def part(head, body=b"abc"):
    """Return a body of one part under the header `head`."""
    return b"--x\r\n" + head + b"\r\n\r\n" + body + b"\r\n--x--\r\n"


BODIES = (
    ("", b""), ("", b"title=x"), ("nonsense", b"title=x"), ("/", b"x"), ("a/b; charset=", b"x"), (FORM, b""),
    (FORM, b"&&&=&="),
    (FORM, b"a" * 200_000), (FORM, b"&".join(b"x=1" for _one in range(20_000))),
    (FORM, b"title" + b"[a]" * 500 + b"=1"),
    (FORM, b"title=%"), (FORM, b"title=%u0041%ff%fe"), (FORM, b"\xff\xfe=\xff"), (FORM, b"\0=\0"),
    (FORM + "; charset=utf-16", b"title=x"), (FORM + "; charset=utf-7", b"title=+ADw-script+AD4-"),
    (FORM + "; charset=tidak-ada", b"title=x"), (FORM + "; charset=rot13", b"title=x"),
    ("multipart/form-data", b"--x"), ("multipart/form-data; boundary=", b"--\r\n"), (PARTS, b""), (PARTS, b"--x"),
    (PARTS, b"--x--"), (PARTS, b"--x\r\n\r\n"), (PARTS, b"--x\r\n" * 3000), (PARTS, b"\r\n" * 9000),
    (PARTS, bytes(9000)),
    (PARTS + "y" * 5000, b"--x"), ('multipart/form-data; boundary="a\\"b"', b'--a"b\r\n'),
    (PARTS, part(b"Content-Disposition: form-data")), (PARTS, part(b'Content-Disposition: form-data; name=""')),
    (PARTS, part(b'Content-Disposition: attachment; name="title"')), (PARTS, part(b"X" * 20_000)),
    (PARTS, part(b'Content-Disposition: form-data; name="title"\r\nContent-Type: text/plain; charset=tidak-ada')),
    (PARTS, part(b'Content-Disposition: form-data; name="title"\r\nContent-Transfer-Encoding: base64', b"====")),
    (PARTS, part(b'Content-Disposition: form-data; name="title"\r\nContent-Length: 99999999')),
    (PARTS, part(b'Content-Disposition: form-data; name="title"; filename="a.txt"')),
    (PARTS, part(b'Content-Disposition: form-data; name="attachments"', b"teks di tempat berkas")),
    (PARTS, part(b"Content-Disposition: form-data; name*=utf-8''ti%74le")),
    (PARTS, part(b'Content-Disposition: form-data; name="csrf_token"; filename="x"', b"x")),
    (PARTS, part(b'Content-Disposition: form-data; name="attachments"; filename*=utf-8\'\'%00%ff..%2f..%2fx.jpg')),
    *((PARTS, b"--x\r\n" + FILE % name + b"--x--\r\n") for name in (

    b"../../etc/passwd", b"C:\\x.jpg", b"a\0b.jpg", b"\xff\xfe.jpg", b"\xe2\x80\xaegpj.exe", b"x" * 5000, b".", b"..",
        b"<script>alert(1)</script>.jpg", b'a\\"; filename="b.jpg', b"nul", b"=1+1.jpg", b"a.jpg;b", b"%00.jpg", b" ")),
    (PARTS, b"--x\r\n" + (FILE % b"a.jpg" + b"--x\r\n") * 40),
    ("application/json", b""), ("application/json", b"{"), ("application/json", b"[]"), ("application/json", b"null"),
    ("application/json", b'{"jsonrpc":"2.0","method":"call","params":{"title":"x"}}'),
    ("application/json", b"[" * 50_000),
    ("application/json", b'{"a":' * 20_000), ("application/json", b'"\\ud800"'), ("application/json", b"1e99999"),
    ("application/json", b'{"params":{"self":1,"args":[],"number":[]}}'), ("application/json", b"\xff\xfe{"),
    ("application/xml", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'), ("text/plain", b"x=1"),
    ("text/xml", b"<methodCall/>"), ("application/octet-stream", bytes(range(256)) * 50), ("image/jpeg", b"\xff\xd8"),
)  # fmt: skip
