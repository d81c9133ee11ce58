#!/usr/bin/env bash
# Makes assets/fonts/fallback.ttf anew out of WenQuanYi Micro Hei. Needs two Debian packages: fonts-wqy-microhei, fonttools.
set -euo pipefail
cd "$(dirname "$0")/.."
source_font=${1:-/usr/share/fonts/truetype/wqy/wqy-microhei.ttc}
# Latin, Greek, Cyrillic, signs, all unified ideographs, punctuation and full-width forms; no Hangul, no hints.
pyftsubset "$source_font" --font-number=0 --output-file=assets/fonts/fallback.ttf \
  --unicodes='0020-024F,0370-03FF,0400-045F,2000-2BFF,2E80-2FDF,2FF0-2FFF,3000-312F,3200-33FF,3400-4DBF,4E00-9FFF,F900-FAFF,FE30-FE4F,FF00-FFEF' \
  --no-hinting --no-recalc-timestamp --notdef-outline --layout-features='' --name-IDs='*' \
  --drop-tables+=GSUB,GPOS,GDEF,morx,mort,feat,vhea,vmtx,FFTM
