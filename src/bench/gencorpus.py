#!/usr/bin/env python3
"""Deterministic corpus of Vietnamese government plans for benchmarking site generators.

One page model, rendered to AsciiDoc and Markdown and laid out for several tools:

  OUT/adoc/        plain AsciiDoc (asciidoctor CLI, raw AsciidoctorJ)
  OUT/jbake/       JBake project (content with :jbake-*: headers, FreeMarker templates)
  OUT/antora/      Antora component (antora.yml, pages, nav.adoc), playbook, minimal UI bundle
  OUT/hugo/        Hugo site (Markdown)
  OUT/eleventy/    Eleventy site (Markdown)

The same (seed text, --pages, --rng) gives the same bytes.  Page i depends on
(rng, i) and the total only (cross-references point at other pages), and is the
same across layouts.

usage: gencorpus.py --pages N --out DIR [--seed-text FILE] [--rng 2045] [--only adoc,jbake,...]
"""
import argparse
import datetime as dt
import os
import random
import re
import shutil
import subprocess
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = os.path.join(HERE, "../../content/ke-hoach/tri-thuc-2025/ban-1/goc/van-ban-nguon.txt")

PROVINCES = ["Sơn La", "Lào Cai", "Điện Biên", "Lai Châu", "Tuyên Quang", "Cao Bằng", "Lạng Sơn",
             "Thái Nguyên", "Phú Thọ", "Bắc Ninh", "Hưng Yên", "Ninh Bình", "Thanh Hóa", "Nghệ An",
             "Hà Tĩnh", "Quảng Trị", "Quảng Ngãi", "Gia Lai", "Đắk Lắk", "Khánh Hòa", "Lâm Đồng",
             "Đồng Nai", "Tây Ninh", "Đồng Tháp", "Vĩnh Long", "An Giang", "Cà Mau", "Quảng Ninh"]
TOPICS = ["Phát triển đội ngũ trí thức", "Chuyển đổi số", "Phát triển kinh tế nông thôn",
          "Bảo vệ môi trường và thích ứng biến đổi khí hậu", "Phát triển giáo dục vùng cao",
          "Nâng cao chất lượng khám bệnh, chữa bệnh", "Phát triển khoa học và công nghệ",
          "Cải cách hành chính", "Phát triển nguồn nhân lực chất lượng cao", "Giảm nghèo bền vững",
          "Phát triển du lịch cộng đồng", "Bảo tồn văn hóa các dân tộc", "Xây dựng nông thôn mới",
          "Phát triển kết cấu hạ tầng giao thông", "Phòng, chống thiên tai"]
TAGS = ["trí thức", "chuyển đổi số", "giáo dục", "y tế", "môi trường", "nông nghiệp", "du lịch",
        "hành chính", "khoa học", "giao thông", "văn hóa", "giảm nghèo", "nhân lực", "đầu tư",
        "thiên tai", "dân tộc", "an sinh", "doanh nghiệp", "đô thị", "năng lượng"]
AGENCIES = ["Sở Nội vụ", "Sở Tài chính", "Sở Khoa học và Công nghệ", "Sở Giáo dục và Đào tạo", "Sở Y tế",
            "Sở Nông nghiệp và Môi trường", "Sở Văn hóa, Thể thao và Du lịch", "Sở Công Thương",
            "Sở Xây dựng", "Công an tỉnh", "Ban Dân tộc và Tôn giáo", "UBND các xã, phường",
            "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "Báo và Đài Phát thanh - Truyền hình tỉnh"]
SECTIONS = [("muc-dich", "MỤC ĐÍCH, YÊU CẦU", ["Mục đích", "Yêu cầu"]),
            ("muc-tieu", "MỤC TIÊU THỰC HIỆN", ["Mục tiêu chung", "Mục tiêu cụ thể đến năm 2030"]),
            ("nhiem-vu", "NHIỆM VỤ, GIẢI PHÁP", ["Nâng cao nhận thức về vị trí, vai trò",
                                                "Hoàn thiện cơ chế, chính sách"]),
            ("kinh-phi", "KINH PHÍ THỰC HIỆN", []),
            ("to-chuc", "TỔ CHỨC THỰC HIỆN", ["Phân công nhiệm vụ", "Chế độ báo cáo"])]
ROMAN = ["I", "II", "III", "IV", "V", "VI"]
PER_DIR = 100  # pages a folder


def sentences(path):
    """Sentences of the seed plan, de-wrapped, 6 to 26 words each."""
    text = unicodedata.normalize("NFC", open(path, encoding="utf-8").read())
    text = re.sub(r"[ \t]*\n\s*\n?", "\n", text)
    paras, cur = [], ""
    for line in text.split("\n"):
        line = line.strip()
        if re.match(r"^([-+*]|[IVX]+\.|\d+\.|[a-zđ]\))\s", line):
            paras.append(cur)
            cur = re.sub(r"^([-+*]|[IVX]+\.|\d+\.|[a-zđ]\))\s+", "", line)
        else:
            cur = (cur + " " + line).strip()
    paras.append(cur)
    out = []
    for p in paras:
        for s in re.split(r"(?<=[.;])\s+", re.sub(r"\s+", " ", p)):
            s = s.strip(" .;")
            if 6 <= len(s.split()) <= 26 and not s[0].isdigit() and not re.search(r"[|*_`<>\[\]{}+#^~]", s):
                out.append(s[0].upper() + s[1:])
    assert len(out) > 20, len(out)
    return out


class Page:
    def __init__(self, i, total, sents, rng_seed):
        r = random.Random(rng_seed * 1_000_003 + i)
        self.i, self.r, self.sents = i, r, sents
        self.province = r.choice(PROVINCES)
        self.topic = r.choice(TOPICS)
        self.number = 40 + i
        self.date = dt.date(2021, 1, 4) + dt.timedelta(days=(i * 7 + r.randrange(5)) % 1800)
        self.tags = r.sample(TAGS, r.choice([2, 2, 3]))
        self.name = f"kh-{i:05d}"
        self.dir = f"nhom-{(i - 1) // PER_DIR + 1:03d}"
        self.title = (f"Kế hoạch số {self.number}/KH-UBND: {self.topic} tỉnh {self.province} "
                      f"giai đoạn 2025 - 2030")
        lo = (i - 1) // PER_DIR * PER_DIR + 1
        hi = min(lo + PER_DIR - 1, total)
        self.links = [r.randint(lo, hi) for _ in range(2)]  # same folder
        self.far = r.randint(1, total)                      # any folder
        self.blocks = self.build()

    def sent(self, end="."):
        s = self.r.choice(self.sents)
        s = s.replace("tỉnh Sơn La", f"tỉnh {self.province}").replace("Sơn La", self.province)
        s = re.sub(r"số \d+", lambda m: f"số {self.r.randint(10, 999)}", s)
        return s + end

    def para(self, lo, hi):
        return " ".join(self.sent() for _ in range(self.r.randint(lo, hi)))

    def build(self):
        r, b = self.r, []
        b.append(("p", f"Thực hiện Quyết định số {r.randint(100, 2000)}/QĐ-UBND ngày "
                       f"{self.date.day}/{self.date.month}/{self.date.year} của UBND tỉnh {self.province}. " + self.sent()))
        b.append(("note", "Văn bản này thay thế các kế hoạch trước đây cùng nội dung; xem thêm ", ("xref", self.links[0], None)))
        for n, (sid, head, clauses) in enumerate(SECTIONS):
            b.append(("h2", sid, f"{ROMAN[n]}. {head}"))
            if not clauses:
                b.append(("p", self.para(1, 2)))
                b.append(("ptail", "Nội dung phân công chi tiết nêu tại ", ("ref", "to-chuc"), "."))
            for k, c in enumerate(clauses, 1):
                b.append(("h3", f"{sid}-{k}", f"{k}. {c}"))
                if r.random() < .4:
                    b.append(("p", self.para(1, 1)))
                items = []
                for _ in range(r.choice([2, 2, 3])):
                    subs = [self.sent(";") for _ in range(r.choice([0, 0, 0, 1, 2]))]
                    items.append((self.sent(), subs))
                b.append(("ul" if k % 2 else "ol", items))
                if sid == "muc-tieu" and k == 1:
                    b.append(("ptail", "Các chỉ tiêu được giao theo ", ("ref", "nhiem-vu-1"), " và "
                              , ("xref", self.links[1], "muc-tieu"), "."))
            if sid == "nhiem-vu":
                b.append(("important", "Thời hạn", "Các đơn vị hoàn thành *trước ngày 15/12* hằng năm và gửi báo cáo về "
                          f"{r.choice(AGENCIES)}."))
            if sid == "to-chuc":
                rows = [(str(x), a, " ".join(self.r.choice(self.sents).split()[:12]), f"Quý {r.choice(['I','II','III','IV'])}/{r.randint(2025, 2030)}")
                        for x, a in enumerate(r.sample(AGENCIES, r.randint(5, 7)), 1)]
                b.append(("table", "Phân công thực hiện", ("TT", "Cơ quan", "Nhiệm vụ", "Thời hạn"), rows))
        b.append(("ptail", "Căn cứ pháp lý liên quan: ", ("xref", self.far, None), "."))
        b.append(("p", "Yêu cầu các đơn vị _nghiêm túc_ triển khai thực hiện *Kế hoạch* này; trong quá trình thực hiện, "
                       "nếu có khó khăn, vướng mắc, báo cáo UBND tỉnh xem xét, chỉ đạo."))
        return b


def rel(page, target):
    return f"kh-{target:05d}" if (target - 1) // PER_DIR == (page.i - 1) // PER_DIR else \
        f"../nhom-{(target - 1) // PER_DIR + 1:03d}/kh-{target:05d}"


def label(t):
    return f"Kế hoạch số {40 + t}/KH-UBND"


def adoc_inline(page, parts, antora):
    out = []
    for x in parts:
        if isinstance(x, str):
            out.append(x)
        elif x[0] == "ref":
            out.append(f"<<{x[1]}>>")
        else:
            t = f"nhom-{(x[1] - 1) // PER_DIR + 1:03d}/kh-{x[1]:05d}" if antora else rel(page, x[1])
            out.append(f"xref:{t}.adoc{'#' + x[2] if x[2] else ''}[{label(x[1])}]")
    return "".join(out)


def to_adoc(page, header=(), antora=False):
    o = [f"= {page.title}", *header, ""]
    for b in page.blocks:
        k = b[0]
        if k == "p":
            o += [b[1], ""]
        elif k == "ptail":
            o += [adoc_inline(page, b[1:], antora), ""]
        elif k == "note":
            o += ["NOTE: " + adoc_inline(page, b[1:], antora) + ".", ""]
        elif k == "important":
            o += [f"[IMPORTANT]", f".{b[1]}", "====", b[2], "===="  , ""]
        elif k in ("h2", "h3"):
            o += [f"[#{b[1]}]", f"{'==' if k == 'h2' else '==='} {b[2]}", ""]
        elif k in ("ul", "ol"):
            m = "*" if k == "ul" else "."
            for t, subs in b[1]:
                o.append(f"{m} {t}")
                o += [f"{m}{m} {s}" for s in subs]
            o.append("")
        elif k == "table":
            o += [f".{b[1]}", '[cols="1,4,6,2",options="header"]', "|===", "".join(f"|{c} " for c in b[2]), ""]
            for row in b[3]:
                o += [f"|{c}" for c in row] + [""]
            o += ["|===", ""]
    return "\n".join(o).rstrip() + "\n"


def md_inline(page, parts):
    out = []
    for x in parts:
        if isinstance(x, str):
            out.append(x)
        elif x[0] == "ref":
            out.append(f"[mục này](#{x[1]})")
        else:
            out.append(f"[{label(x[1])}](../{'' if rel(page, x[1]).startswith('..') else ''}{rel(page, x[1])}/{'#' + x[2] if x[2] else ''})")
    return "".join(out)


def md_bold(s):  # AsciiDoc *x* to Markdown **x**
    return re.sub(r"\*([^*]+)\*", r"**\1**", s)


def to_md(page, front):
    o = ["---", *front, "---", ""]
    for b in page.blocks:
        k = b[0]
        if k == "p":
            o += [md_bold(b[1]), ""]
        elif k == "ptail":
            o += [md_inline(page, b[1:]), ""]
        elif k == "note":
            o += ["> **Lưu ý:** " + md_inline(page, b[1:]) + ".", ""]
        elif k == "important":
            o += [f"> **Quan trọng — {b[1]}**", ">", f"> {md_bold(b[2])}", ""]
        elif k in ("h2", "h3"):
            o += [f"{'##' if k == 'h2' else '###'} <a id=\"{b[1]}\"></a>{b[2]}", ""]
        elif k in ("ul", "ol"):
            for t, subs in b[1]:
                o.append(("- " if k == "ul" else "1. ") + t)
                o += [("  - " if k == "ul" else "   1. ") + s for s in subs]
            o.append("")
        elif k == "table":
            o += ["| " + " | ".join(b[2]) + " |", "|" + "---|" * len(b[2])]
            o += ["| " + " | ".join(row) + " |" for row in b[3]] + [""]
    return "\n".join(o).rstrip() + "\n"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write(text)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--seed-text", default=SEED)
    a.add_argument("--pages", type=int, required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--rng", type=int, default=2045)
    a.add_argument("--only", default="adoc,jbake,antora,hugo,eleventy")
    a = a.parse_args()
    only = set(a.only.split(","))
    sents = sentences(a.seed_text)
    for t in only:  # static files of each layout: templates, configuration
        if os.path.isdir(os.path.join(HERE, "site", t)):
            shutil.copytree(os.path.join(HERE, "site", t), os.path.join(a.out, t), dirs_exist_ok=True)
    nav, words, size = ["* xref:index.adoc[Mục lục]"], [], []
    for i in range(1, a.pages + 1):
        p = Page(i, a.pages, sents, a.rng)
        where = f"{p.dir}/{p.name}"
        plain = to_adoc(p)
        words.append(len(plain.split()))
        size.append(len(plain.encode()))
        if "adoc" in only:
            write(f"{a.out}/adoc/{where}.adoc", plain)
        if "jbake" in only:
            write(f"{a.out}/jbake/content/{where}.adoc", to_adoc(p, (
                ":jbake-type: post", ":jbake-status: published", f":jbake-date: {p.date}",
                f":jbake-tags: {','.join(p.tags)}")))
        if "antora" in only:
            write(f"{a.out}/antora/docs/modules/ROOT/pages/{where}.adoc", to_adoc(p, (
                f":page-tags: {', '.join(p.tags)}", f":page-date: {p.date}"), antora=True))
            if (i - 1) % PER_DIR == 0:
                nav.append(f"* Nhóm {(i - 1) // PER_DIR + 1}")
            nav.append(f"** xref:{where}.adoc[{label(i)}]")
        front = [f'title: "{p.title}"', f"date: {p.date}", "tags:"] + [f"  - {t}" for t in p.tags]
        md = to_md(p, front)
        if "hugo" in only:
            write(f"{a.out}/hugo/content/{where}.md", md)
        if "eleventy" in only:
            write(f"{a.out}/eleventy/content/{where}.md", md)
    if "antora" in only:
        d = f"{a.out}/antora"
        write(f"{d}/docs/antora.yml", "name: kehoach\ntitle: Kế hoạch\nversion: ~\nnav:\n- modules/ROOT/nav.adoc\n")
        write(f"{d}/docs/modules/ROOT/nav.adoc", "\n".join(nav) + "\n")
        write(f"{d}/docs/modules/ROOT/pages/index.adoc", "= Mục lục\n\nCác kế hoạch.\n")
        env = dict(os.environ, GIT_AUTHOR_NAME="x", GIT_AUTHOR_EMAIL="x@x", GIT_COMMITTER_NAME="x", GIT_COMMITTER_EMAIL="x@x")
        for c in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "corpus"]):
            subprocess.run(["git", *c], cwd=d, env=env, check=True)
    words.sort(), size.sort()
    m = len(words) // 2
    print(f"{a.pages} pages; words min/median/max {words[0]}/{words[m]}/{words[-1]}; bytes median {size[m]}, total {sum(size)}")


if __name__ == "__main__":
    main()
