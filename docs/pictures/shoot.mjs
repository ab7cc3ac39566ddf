// Bundles the page, lets a headless Chromium draw each picture at the width of a phone or of a desktop, and saves it.
import { build } from "esbuild";
import { readFileSync, writeFileSync, mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const [chat, source, target, ...wanted] = process.argv.slice(2);
const here = import.meta.dirname;
const DEVICES = { phone: { width: 390, scale: 1.5 }, desktop: { width: 760, scale: 1 } };
const PAGES = { slack: "page.jsx", discord: "discord.jsx" };
const HIGHEST = 1300; // of a picture; what is below is more of the same

const bundle = await build({
  entryPoints: [join(here, PAGES[chat])], bundle: true, write: false, outdir: "out", jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' }, loader: { ".woff": "dataurl", ".woff2": "dataurl" },
});
const text = ending => bundle.outputFiles.find(file => file.path.endsWith(ending)).text;
const page = `<!doctype html><meta charset="utf-8"><style>${text(".css")}</style><div id="picture"></div><script>${text(".js").replaceAll("</script", "<\\/script")}</script>`;

const profile = mkdtempSync(join(tmpdir(), "pictures-"));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  userDataDir: profile,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  mkdirSync(target, { recursive: true });
  const tab = await browser.newPage();
  for (const picture of JSON.parse(readFileSync(source, "utf8"))) {
    for (const [device, { width, scale }] of Object.entries(DEVICES)) {
      const name = `${chat}-${picture.name}-${device}`;
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await tab.setViewport({ width, height: 300, deviceScaleFactor: scale });
      await tab.setContent(page);
      await tab.evaluate(shown => window.draw(shown), picture);
      await tab.evaluate(() => document.fonts.ready);
      const height = await tab.evaluate(() => Math.ceil(document.getElementById("picture").getBoundingClientRect().bottom));
      const clip = { x: 0, y: 0, width, height: Math.min(height, HIGHEST) };
      writeFileSync(join(target, name + ".png"), await tab.screenshot({ clip, captureBeyondViewport: true }));
    }
  }
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
