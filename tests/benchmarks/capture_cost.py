"""CPU, memory and size of the recorder beside `ffmpeg -f x11grab` on the same screen, one after the other, in pairs.

usage: python -m tests.benchmarks.capture_cost [--seconds 20] [--pairs 3] [--size 1920x1080]
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import psutil

from recorder.pipeline.desk import Desk

WAIT = threading.Event()
PAGE = """<body style="font:20px sans-serif"><textarea id=t style="width:60%;height:300px;font-size:18px"></textarea>
<div id=l style="height:400px;overflow:auto"></div>
<div id=d style="position:absolute;width:300px;height:200px;background:#cde;left:800px;top:100px">dialog</div>
<script>let n=0;const s="Record the incoming pallet and check quantity. ";
setInterval(()=>{n++;t.value+=s[n%s.length];t.scrollTop=1e9;},125);
for(let i=0;i<400;i++)l.innerHTML+='<p>Row '+i+' customer number '+(i*7919%10007)+'</p>';
setInterval(()=>{l.scrollTop=(l.scrollTop+60)%20000},2000);
setInterval(()=>{d.style.left=(800+Math.random()*600)+'px'},3000)</script>"""


def cpu(process: psutil.Process) -> float:
    """CPU seconds of a process and its children so far."""
    family = [process, *process.children(recursive=True)]
    return float(sum(sum(each.cpu_times()[:2]) for each in family))


def measure(argv: list[str], env: dict[str, str], seconds: float, warm_up: float) -> tuple[float, float]:
    """Share of one core over *seconds* after *warm_up*, and the largest memory (MB) of the process tree."""
    child = subprocess.Popen(
        argv, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    process = psutil.Process(child.pid)
    WAIT.wait(warm_up)
    start = cpu(process)
    WAIT.wait(seconds)
    used = cpu(process) - start
    memory = sum(each.memory_info().rss for each in [process, *process.children(recursive=True)]) / 1e6
    child.terminate()
    child.wait(60)
    return used / seconds, memory


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--seconds", type=float, default=20)
    arguments.add_argument("--pairs", type=int, default=3)
    arguments.add_argument("--size", default="1920x1080")
    options = arguments.parse_args()
    os.environ.pop("DISPLAY", None)
    work = Path(tempfile.mkdtemp(prefix="capture-cost-"))
    with Desk(size=f"{options.size}x24") as desk:
        for screen in ("idle", "active"):
            if screen == "active":
                page = work / "active.html"
                page.write_text(PAGE)
                desk.spawn(
                    "chromium",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--kiosk",
                    "--no-first-run",
                    f"--user-data-dir={work}/chromium",
                    page.as_uri(),
                )
                WAIT.wait(5)
            ratios = []
            for pair in range(options.pairs):
                video, folder = work / f"{screen}-{pair}.mkv", work / f"{screen}-{pair}"
                grab = [
                    "ffmpeg",
                    "-v",
                    "error",
                    "-y",
                    "-f",
                    "x11grab",
                    "-framerate",
                    "10",
                    "-video_size",
                    options.size,
                    "-i",
                    desk.env["DISPLAY"],
                    "-c:v",
                    "libx264",
                    "-preset",
                    "ultrafast",
                    "-pix_fmt",
                    "yuv420p",
                    "-threads",
                    "1",
                    str(video),
                ]
                theirs, their_memory = measure(grab, desk.env, options.seconds, 2)
                record = [sys.executable, "-m", "tests.benchmarks.record_only", str(folder)]
                ours, our_memory = measure(record, desk.env, options.seconds, 4)
                size = sum(path.stat().st_size for path in folder.rglob("*")) / 1e6 / (options.seconds + 4) * 60
                ratios.append(ours / theirs)
                print(
                    f"{screen}: ffmpeg {theirs:.1%} of a core, {their_memory:.0f} MB; recorder {ours:.1%}, {our_memory:.0f} MB, "
                    f"{size:.1f} MB a minute; ratio {ratios[-1]:.2f}",
                    flush=True,
                )
            print(f"{screen}: median ratio {statistics.median(ratios):.2f}")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
