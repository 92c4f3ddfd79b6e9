"""The same work by igraph's C core and leidenalg (Debian: python3-igraph, python3-leidenalg).

usage: igraph-peer.py whole EDGES.csv OUT.json   every measure, as a process to be timed
       igraph-peer.py study EDGES.csv           what a report computes, as a process to be timed
       igraph-peer.py KERNEL EDGES.csv [SOURCES] prints the CPU milliseconds of one kernel
"""
import csv, json, sys, time
import igraph as ig
import leidenalg as la

kernel, edges = sys.argv[1:3]


def load():
    with open(edges) as file:
        rows = csv.reader(file)
        next(rows)
        return ig.Graph.TupleList(rows, directed=True)


def leiden(graph):
    return la.find_partition(graph, la.ModularityVertexPartition, seed=1, n_iterations=-1).membership


if kernel == 'whole':
    g = load()
    m = g.as_undirected(mode='mutual')
    json.dump(dict(
        names=g.vs['name'], in_degree=g.indegree(), out_degree=g.outdegree(), mutual=m.degree(),
        pagerank=g.pagerank(), hub=g.hub_score(scale=False), authority=g.authority_score(scale=False),
        eigenvector=m.eigenvector_centrality(scale=False), betweenness=g.betweenness(),
        closeness=g.closeness(mode='in', normalized=True), harmonic=g.harmonic_centrality(mode='in'),
        clustering=m.transitivity_local_undirected(mode='zero'), coreness=m.coreness(),
        weak=len(g.connected_components('weak')), strong=len(g.connected_components('strong')),
        louvain=m.community_multilevel().membership, leiden=leiden(m)), open(sys.argv[3], 'w'))
    sys.exit()

if kernel == 'study':
    g = load()
    m = g.as_undirected(mode='mutual')
    g.indegree(), g.outdegree(), g.reciprocity(), g.pagerank(), g.hub_score(), g.authority_score()
    g.betweenness(), g.closeness(mode='in'), g.harmonic_centrality(mode='in')
    m.eigenvector_centrality(), m.coreness(), m.transitivity_local_undirected()
    runs = [m.community_multilevel() for _ in range(100)]
    best = max(runs, key=lambda run: run.modularity)
    for run in runs:
        ig.compare_communities(best, run, method='adjusted_rand')
    for graph, figure in ((g, 'reciprocity'), (m, 'transitivity_undirected')):
        walk = graph.copy()
        walk.rewire(n=10 * graph.ecount())
        for _ in range(200):
            walk.rewire(n=graph.ecount())
            getattr(walk, figure)()
    m.layout_fruchterman_reingold(niter=500)
    sys.exit()

if kernel == 'load':
    call = load
else:
    g = load()
    m = g.as_undirected(mode='mutual')
    sources = int(sys.argv[3]) if len(sys.argv) > 3 else g.vcount()
    call = {
        'mutual': lambda: g.as_undirected(mode='mutual'),
        'weak': lambda: g.connected_components('weak'),
        'strong': lambda: g.connected_components('strong'),
        'pagerank': lambda: g.pagerank(),
        'hits': lambda: (g.hub_score(scale=False), g.authority_score(scale=False)),
        'eigenvector': lambda: m.eigenvector_centrality(scale=False),
        'clustering': lambda: m.transitivity_local_undirected(mode='zero'),
        'coreness': lambda: m.coreness(),
        'closeness': lambda: g.closeness(range(sources), mode='in'),
        'paths': lambda: (g.betweenness(), g.closeness(mode='in'), g.harmonic_centrality(mode='in')),
        'clusters': lambda: leiden(m),
        'clusters-directed': lambda: leiden(g),
    }[kernel]
start = time.process_time()
call()
spent = time.process_time() - start
print(spent * 1000 * (g.vcount() / sources if kernel == 'closeness' else 1))
