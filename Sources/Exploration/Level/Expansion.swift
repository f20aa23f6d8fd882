/// The work on some states of a level: finds the states that follow, and which of those are new.
///
/// It has three phases, each on any thread: the states are expanded, looking up what follows in the
/// table of earlier states; the candidates are entered into the table, in the order of their
/// sources; those that were new get numbers, are judged, and join the frontier. The result does not
/// depend on which thread did what, or when.
@usableFromInline
struct Expansion<M: Model>: ~Copyable {
  @usableFromInline var piece = Piece(first: 0, count: 0)
  @usableFromInline var candidates = Buffer<Candidate>()
  @usableFromInline var states = Buffer<M.State>()
  @usableFromInline var actions: [M.Action] = []
  @usableFromInline var links = Links()
  /// The places of the candidates, by the group of shards that they belong to.
  var sorted = SortedPlaces()
  /// The number of the first candidate that is new.
  @usableFromInline var firstNew = 0
  @usableFromInline var findings = Findings()

  @usableFromInline
  init() {}

  mutating func begin(_ piece: Piece) {
    self.piece = piece
    candidates.removeAll()
    states.removeAll()
    links.removeAll()
    findings = Findings()
  }

  /// Sets how many candidates are new, and the number of the first of them.
  mutating func number(from first: Int, _ count: Int) {
    firstNew = first
    findings.newCount = count
  }

  /// Takes states as candidates to which no action leads.
  mutating func seed(_ initial: [M.State], _ model: M) {
    for state in initial {
      candidates.append(Candidate(key: Key(model.fingerprint(of: state)), ordinal: 0, source: 0))
      states.append(state)
    }
    sortCandidates()
  }

  @usableFromInline
  mutating func sortCandidates() {
    sorted.sort(UnsafeBufferPointer(start: candidates.start, count: candidates.count))
  }
}
