/** The lines of Python that read any table of a package with its types, as codebooks show them, and read one. */
export const pandasLoader = (path: string): string => `import json, pandas as pd

def load(path):
    resources = json.load(open("datapackage.json", encoding="utf-8"))["resources"]
    fields = next(r for r in resources if r["path"] == path)["schema"]["fields"]
    missing = {f["name"]: [m["value"] for m in f.get("missingValues", [])] for f in fields}
    table = pd.read_csv(path, dtype="string", keep_default_na=False, na_values=missing)
    for field in fields:
        name, kind = field["name"], field.get("type", "string")
        if kind in ("integer", "year"): table[name] = pd.to_numeric(table[name]).astype("Int64")
        elif kind == "number": table[name] = pd.to_numeric(table[name]).astype("Float64")
        elif kind == "boolean": table[name] = table[name].map({"yes": True, "no": False}).astype("boolean")
        elif kind in ("date", "datetime"): table[name] = pd.to_datetime(table[name], utc=kind == "datetime", format="ISO8601")
        else: table[name] = table[name].str.replace(r"^'", "", regex=True)
        if kind == "list": table[name] = table[name].str.split(" ")
    return table

${/[^/]*$/.exec(path)![0].replace(/\W.*$/, '')} = load("${path}")
`;
