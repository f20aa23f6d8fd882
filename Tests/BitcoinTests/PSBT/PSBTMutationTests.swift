import Bitcoin
import TestSupport
import Testing

/// Numbers that look random and are the same at every run (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

@Suite("PSBT: changed at random")
struct PSBTMutationTests {
  @Test(
    "a published PSBT with random changes gives an error, or a PSBT that can be written again",
    .enabled(if: Vectors.arePresent, Vectors.absence), arguments: try PSBTCase.all("valid"))
  func published(_ vector: PSBTCase) throws {
    try mutate(bytes(fromHex: vector.hex), rounds: 300)
  }

  @Test(
    "a PSBT of one field with random changes gives an error, or one that can be written again",
    arguments: FieldCase.good)
  func fields(_ field: FieldCase) throws {
    try mutate(field.psbt().bytes, rounds: 300)
  }

  private func mutate(_ original: [UInt8], rounds: Int) throws {
    var generator = SeededGenerator(state: UInt64(original.count))
    for _ in 0..<rounds {
      var bytes = original
      for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&bytes, &generator) }
      guard let psbt = decoded(bytes) else { continue }
      let written = psbt.encoded
      #expect(decoded(written) == psbt)
      exercise(psbt)
    }
  }

  /// The roles must answer any input with a result or an error.
  private func exercise(_ psbt: PSBT) {
    var copy = psbt
    for index in psbt.inputs.indices {
      _ = Result { try psbt.missingSignatures(input: index) }
    }
    _ = Result { try copy.finalize() }
    _ = Result { try copy.extractTransaction() }
    _ = Result { try psbt.fee() }
    _ = Result { try psbt.combined(with: copy) }
  }

  private func change(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[place] = [0, 1, 0xfc, 0xfd, 0xfe, 0xff].randomElement(using: &generator) ?? 0
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
    default: bytes.removeSubrange(place...)
    }
  }

  private func decoded(_ bytes: [UInt8]) -> PSBT? {
    do { return try PSBT(decoding: bytes) } catch { return nil }
  }
}
