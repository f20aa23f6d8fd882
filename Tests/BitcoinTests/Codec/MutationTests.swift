import Bitcoin
import TestSupport
import Testing

/// Numbers that are the same at every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

@Suite("Broken bytes", .enabled(if: Vectors.arePresent, Vectors.absence))
struct MutationTests {
  /// Bytes that counts and flags make something of.
  static let telling: [UInt8] = [0, 1, 2, 0x4c, 0x4d, 0x4e, 0x7f, 0x80, 0xfc, 0xfd, 0xfe, 0xff]

  static func mutant(of bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &numbers) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 1: bytes[index] = telling.randomElement(using: &numbers) ?? 0
      case 2: bytes.remove(at: index)
      case 3: bytes.insert(telling.randomElement(using: &numbers) ?? 0, at: index)
      default: bytes.removeSubrange(index...)
      }
    }
    return bytes
  }

  @Test(
    "a mutant is refused with an error, or encodes to its own bytes",
    arguments: try PublishedTransaction.all.get())
  func mutants(published: PublishedTransaction) {
    var numbers = SeededNumbers(seed: UInt64(published.bytes.count))
    for _ in 0..<200 {
      let mutant = Self.mutant(of: published.bytes, &numbers)
      guard let transaction = try? Transaction(decoding: mutant) else { continue }
      #expect(transaction.encoded == mutant)
      #expect(transaction.encodedSize == mutant.count)
      for output in transaction.outputs {
        _ = (output.scriptPubKey.template, output.scriptPubKey.assembly)
      }
      for input in transaction.inputs { _ = input.scriptSig.assemblyNamingHashTypes }
    }
  }

  @Test("random bytes are refused or encode to themselves", arguments: 0..<20)
  func noise(seed: Int) {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<200 {
      let count = Int.random(in: 0..<200, using: &numbers)
      let noise = (0..<count).map { _ in
        Bool.random(using: &numbers)
          ? Self.telling.randomElement(using: &numbers) ?? 0
          : UInt8.random(in: 0...255, using: &numbers)
      }
      if let transaction = try? Transaction(decoding: noise) {
        #expect(transaction.encoded == noise)
      }
      if let block = try? Block(decoding: noise) { #expect(block.encoded == noise) }
      _ = (Script(noise).template, Script(noise).assembly, Script(noise).isPushOnly)
      _ = (Script(noise).removingCodeSeparators, Script(noise).removingPushes(of: [0x51]))
    }
  }
}
