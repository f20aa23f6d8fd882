import Bitcoin
import TestSupport
import Testing

/// Valid texts with a few bytes changed: nothing traps, and what is read is
/// written as it was.
@Suite("Mutated texts")
struct MutatedTextTests {
  static let texts: [String] = [
    "bcrt1pfeesnyr2tx", "BC1SW50QGDZ25J", "a1lqfn3a", "3Q4sF6tv9wsdqu2NtARzNCpQgwifm2rAba",
    "m/44h/0'/7", "raw(deadbeef)#89f8spxm", "pk(\(DescriptorTests.key))",
    "sh(wsh(sortedmulti(1,[d34db33f/1h]\(DescriptorTests.tpub)/0h/*h,\(DescriptorTests.key))))",
    "tr(\(DescriptorTests.point))", "addr(bcrt1pfeesnyr2tx)", DescriptorTests.tpub,
  ]

  @Test("a mutated text is read or refused, and never traps", arguments: texts)
  func mutations(text: String) {
    var random = SplitMix(seed: UInt64(text.utf8.count))
    for _ in 0..<(Campaign.isOn ? 10_000 : 300) {
      let mutated = random.mutate(Array(text.utf8))
      Self.readAll(String(decoding: mutated, as: UTF8.self))
    }
  }

  @Test("random bytes are read or refused, and never trap")
  func noise() {
    var random = SplitMix(seed: 1)
    for _ in 0..<1_000 {
      let count = Int(random.next() % 120)
      let noise = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      Self.readAll(String(decoding: noise, as: UTF8.self))
      let script = Script(noise)
      let inferred = Descriptor.inferred(from: script, network: .regtest)
      #expect((try? inferred.script()) == script)
    }
  }

  private static func readAll(_ text: String) {
    let network = Network.regtest
    if let bytes = try? Base58.decode(text) { #expect(Base58.encode(bytes) == text) }
    if let bech32 = try? Bech32(text) { #expect(bech32.text == text.lowercased()) }
    if let address = try? Address(text, network: network) {
      #expect(address.description.lowercased() == text.lowercased())
    }
    if let key = try? ExtendedPublicKey(text, network: network) {
      #expect(key.description == text)
    }
    if let path = try? DerivationPath(text) {
      #expect((try? DerivationPath(path.description)) == path)
    }
    if let descriptor = try? Descriptor(text, network: network) {
      let printed = descriptor.description
      #expect((try? Descriptor(printed, network: network))?.description == printed)
    }
    _ = try? WIF(text, network: network)
    _ = try? KeyExpression(text, network: network)
  }
}

/// A small generator, so that every run tries the same texts.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// Replaces, drops, doubles or inserts one to three bytes.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + next() % 3) {
      let place = Int(next() % UInt64(bytes.count + 1))
      let byte = UInt8(32 + next() % 96)
      switch next() % 4 {
      case 0 where place < bytes.count: bytes[place] = byte
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2: bytes.insert(contentsOf: bytes.prefix(place), at: place)
      default: bytes.insert(byte, at: place)
      }
    }
    return bytes
  }
}
