#!/bin/sh
# Validates files as PDF/A-1b with PDFBox Preflight: run.sh FILE...
# Needs a JDK and, on Debian: apt-get install libpdfbox2-java libactivation-java libjaxb-api-java
# Ends with 3 when something of that is missing, else with 0; the answer for each file is on standard output.
set -eu
jars=/usr/share/java
path=
for jar in preflight pdfbox2 fontbox2 xmpbox commons-logging commons-io javax.activation jaxb-api; do
    if [ ! -f "$jars/$jar.jar" ]; then
        echo "missing: $jars/$jar.jar" >&2
        exit 3
    fi
    path="$path:$jars/$jar.jar"
done
if ! command -v java >/dev/null; then
    echo "missing: java" >&2
    exit 3
fi
exec java -Djava.awt.headless=true -cp "${path#:}" "$(dirname "$0")/Preflight.java" "$@"
