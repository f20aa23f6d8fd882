import Exploration
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
  @Test(
    "the fingerprinter is MurmurHash3 of the words, as the Python package mmh3 gives it",
    arguments: [
      (0, 0xf402_c55a_c5de_c98f, 0x2de5_86f6_8171_1c02),
      (1, 0x4627_15c8_1948_51c4, 0x24ba_3624_5986_bcfa),
      (2, 0xe165_373d_8223_9836, 0xc7e5_d13c_3f3d_afdf),
      (3, 0xd317_23f8_51a4_2910, 0x8481_ed7d_3d55_4f84),
      (4, 0x57ac_d394_a644_dfcf, 0x89fa_9c66_ce9c_e25a),
      (5, 0x5c2c_ebd9_bdbd_3fb7, 0x85bf_eca7_3a6a_7d8d),
    ] as [(UInt64, UInt64, UInt64)])
  func murmur(words: UInt64, high: UInt64, low: UInt64) {
    var fingerprint = Fingerprinter(seed: 7)
    for word in 0..<words { fingerprint.combine(0x0123_4567_89ab_cdef &* (word + 1)) }
    #expect(fingerprint.finalize() == Fingerprint(high: high, low: low))
  }

  @Test("bytes count with their number")
  func bytes() {
    func digest(_ bytes: [UInt8]) -> Fingerprint {
      var fingerprint = Fingerprinter()
      fingerprint.combine(bytes: bytes)
      return fingerprint.finalize()
    }
    let all = (0..<40).map { digest(Array(repeating: 0, count: $0)) }
    #expect(Set(all).count == 40)
  }

  @Test("the chance of a confusion follows from the number of states")
  func probability() {
    #expect(Fingerprint.collisionProbability(states: 0) == 0)
    #expect(Fingerprint.collisionProbability(states: 1) == 0)
    let many = Fingerprint.collisionProbability(states: 100_000_000)
    #expect(many > 1.0e-6 && many < 1.1e-6)
    #expect(Fingerprint.collisionProbability(states: .max) == 1)
  }

  @Test("each result states the chance")
  func told() {
    let statistics = Explorer(Graph.chain(1000)).explore().outcome.statistics
    #expect(
      statistics.collisionProbability == Fingerprint.collisionProbability(states: 1000))
  }

  /// The stated chance assumes 72 well-spread bits; a model with eight gets a wrong
  /// answer and no warning, which is why every model uses `Fingerprinter`.
  @Test("a model with eight bits of fingerprint loses states")
  func collisions() {
    var graph = Graph.chain(1000, [.always("short") { $0 < 999 }])
    #expect(Explorer(graph).explore().outcome.violation?.depth == 999)
    graph.fingerprintMask = 0xff
    let outcome = Explorer(graph).explore().outcome
    #expect(outcome.holds)
    #expect(outcome.statistics.states <= 256)
  }

  /// Numbers in a row that crowd one place would take thousands of times as long as digests.
  @Test("plain numbers serve as fingerprints without loss of speed, and so does zero")
  func plainNumbers() {
    let plain = Explorer(Counter(last: 20_000, isPlain: true)).explore().outcome
    let spread = Explorer(Counter(last: 20_000, isPlain: false)).explore().outcome
    #expect(plain.holds && spread.holds)
    #expect(plain.statistics.states == 20_001 && spread.statistics.states == 20_001)
    #expect(plain.statistics.duration < spread.statistics.duration * 10)
  }

  struct Counter: Model {
    let last: UInt64
    let isPlain: Bool
    var initialStates: [UInt64] { [0] }
    var properties: [Property<Counter>] { [] }
    func actions(in _: UInt64, into actions: inout [UInt64]) { actions += [1, 2, 300] }
    func next(_ state: UInt64, _ action: UInt64) -> UInt64? {
      state + action <= last ? state + action : nil
    }
    func fingerprint(of state: UInt64) -> Fingerprint {
      isPlain ? Fingerprint(high: 0, low: state) : digest(Int(state))
    }
  }
}
