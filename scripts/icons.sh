#!/bin/sh
# Renders every icon of the application from icons/source.svg. The results are committed, so that a build needs no
# drawing tools; run this after changing the drawing.
# Needs rsvg-convert (librsvg2-bin) and ImageMagick; icon.icns is renewed only where png2icns (icnsutils) is installed.
set -eu
cd "$(dirname "$0")/../icons"

convert=convert
command -v magick >/dev/null 2>&1 && convert=magick

render() { rsvg-convert --width "$1" --height "$1" --output "$2" source.svg; }

for size in 16 24 32 48 64 128 256; do
    render "$size" "${size}x${size}.png"
done
render 256 "128x128@2x.png"
render 512 icon.png

"$convert" 16x16.png 24x24.png 32x32.png 48x48.png 64x64.png 256x256.png icon.ico
if command -v png2icns >/dev/null 2>&1; then
    png2icns icon.icns 16x16.png 32x32.png 48x48.png 128x128.png 256x256.png icon.png >/dev/null
fi
