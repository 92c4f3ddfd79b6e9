"""Overlap, participation and the union of several networks, computed with NetworkX.

python3 with-networkx.py < networks.json    [{"nodes": [...], "ties": [[source, target], ...]}, ...]
"""

import json
import sys
from fractions import Fraction
from itertools import combinations

import networkx as nx


def graph_of(network):
    graph = nx.DiGraph()
    graph.add_nodes_from(network["nodes"])
    graph.add_edges_from(network["ties"])
    return graph


def share(part, whole):
    return float(Fraction(part, whole)) if whole else None


def overlap(a, b):
    common = set(a) & set(b)
    a, b = a.subgraph(common), b.subgraph(common)
    told = {"actors": len(common)}
    mutual = [graph.to_undirected(reciprocal=True) for graph in (a, b)]
    for name, (one, other) in {"follows": (a, b), "mutual": mutual}.items():
        both = nx.intersection(one, other).number_of_edges()
        either = nx.compose(one, other).number_of_edges()
        told[name] = {
            "both": both,
            "jaccard": share(both, either),
            "bGivenA": share(both, one.number_of_edges()),
            "aGivenB": share(both, other.number_of_edges()),
        }
    return told


def participation(graphs, node):
    degrees = {
        "in": [graph.in_degree(node) if node in graph else 0 for graph in graphs],
        "out": [graph.out_degree(node) if node in graph else 0 for graph in graphs],
        "mutual": [graph.to_undirected(reciprocal=True).degree(node) if node in graph else 0 for graph in graphs],
    }
    told = {}
    for direction, of in degrees.items():
        k, m = sum(of), len(of)
        spread = Fraction(m, m - 1) * (1 - sum(Fraction(one, k) ** 2 for one in of)) if k else None
        told[direction] = {"degrees": of, "participation": None if spread is None else float(spread)}
    return told


graphs = [graph_of(network) for network in json.load(sys.stdin)]
union = nx.compose_all(graphs)
mutual = union.to_undirected(reciprocal=True)
print(
    json.dumps(
        {
            "overlap": [overlap(a, b) for a, b in combinations(graphs, 2)],
            "actors": {node: participation(graphs, node) for node in union},
            "union": {
                "in_degree": dict(union.in_degree()),
                "out_degree": dict(union.out_degree()),
                "mutual": dict(mutual.degree()),
                "betweenness": nx.betweenness_centrality(union),
                "closeness": nx.closeness_centrality(union),
                "coreness": nx.core_number(mutual),
                "clustering": nx.clustering(mutual),
            },
        }
    )
)
