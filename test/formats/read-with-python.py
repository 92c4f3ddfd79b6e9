"""Reads networks with NetworkX and igraph, sends them round once more, and prints what arrived, as JSON.

python3 read-with-python.py networkx|igraph FILE...
python3 read-with-python.py networkx-dates FILE.gexf    as it is on each day: the times of nodes and edges
python3 read-with-python.py networkx-times FILE.gexf    as it is at each moment, of which NetworkX has to be told
python3 read-with-python.py networkx-several FILE       of several networks: whether two nodes may have several edges
"""

import json
import os
import sys
import tempfile


def know_gexf_1_3():
    from networkx.readwrite.gexf import GEXF

    # NetworkX knows GEXF 1.3 from 3.6 on; before, it reads it once it is told the namespace.
    base = "http://gexf.net/1.3"
    GEXF.versions.setdefault(
        "1.3",
        {
            "NS_GEXF": base,
            "NS_VIZ": base + "/viz",
            "NS_XSI": "http://www.w3.org/2001/XMLSchema-instance",
            "SCHEMALOCATION": "",
            "VERSION": "1.3",
        },
    )


def with_networkx_times(path):
    from networkx.readwrite.gexf import GEXFReader

    reader = GEXFReader()
    # NetworkX has no type for moments: they are read as text.
    reader.python_type["dateTime"] = str
    return with_times(reader(open(path, "rb")))


def with_networkx_dates(path):
    import networkx as nx

    return with_times(nx.read_gexf(path))


def with_times(graph):
    times = lambda values: values.get("spells") or [[values["start"], values["end"]]]
    nodes = {node: {**values, "times": times(values)} for node, values in graph.nodes(data=True)}
    return graph.is_directed(), nodes, [[a, b, times(values)] for a, b, values in graph.edges(data=True)]


def read_networkx(path):
    import networkx as nx

    return nx.read_gexf(path) if path.endswith(".gexf") else nx.read_graphml(path)


def with_networkx_several(path):
    know_gexf_1_3()
    graph = read_networkx(path)
    edges = [[a, b, values["network"], values["mutual"]] for a, b, values in graph.edges(data=True)]
    nodes = {"several": graph.is_multigraph(), **dict(graph.nodes(data=True))}
    return graph.is_directed(), nodes, edges


def with_networkx(path):
    import networkx as nx

    graph = read_networkx(path)
    is_gexf = path.endswith(".gexf")
    again = os.path.join(tempfile.mkdtemp(), "again")
    if is_gexf:
        nx.write_gexf(graph, again, version="1.2draft")
        back = nx.read_gexf(again, version="1.2draft")
    else:
        nx.write_graphml(graph, again)
        back = nx.read_graphml(again)
    if dict(back.nodes(data=True)) != dict(graph.nodes(data=True)) or set(back.edges) != set(graph.edges):
        raise SystemExit(f"{path} is not the same after a round through NetworkX")
    nodes = {node: values for node, values in graph.nodes(data=True)}
    edges = [[a, b, values.get("mutual")] for a, b, values in graph.edges(data=True)]
    return graph.is_directed(), nodes, edges


def with_igraph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    again = os.path.join(tempfile.mkdtemp(), "again")
    graph.write_graphml(again)
    back = igraph.Graph.Read_GraphML(again)
    if back.vs["id"] != graph.vs["id"] or back.get_edgelist() != graph.get_edgelist():
        raise SystemExit(f"{path} is not the same after a round through igraph")
    ids = graph.vs["id"]
    # igraph writes a missing text as '' and a missing number as NaN.
    nodes = {
        vertex["id"]: {k: v for k, v in vertex.attributes().items() if v != "" and v == v} for vertex in graph.vs
    }
    edges = [[ids[edge.source], ids[edge.target], edge["mutual"]] for edge in graph.es]
    return graph.is_directed(), nodes, edges


readers = {"networkx": with_networkx, "networkx-dates": with_networkx_dates, "networkx-times": with_networkx_times, "networkx-several": with_networkx_several, "igraph": with_igraph}
reader = readers[sys.argv[1]]
found = []
for file in sys.argv[2:]:
    directed, nodes, edges = reader(file)
    found.append({"directed": directed, "nodes": nodes, "edges": sorted(edges)})
json.dump(found, sys.stdout)
