#if os(Linux)
  import Foundation
  import Secp256k1
  import TestSupport
  import Testing

  /// Searches all memory of the process for a secret that should no longer be there.
  @Suite("Secrets in memory", .serialized)
  struct MemorySearchTests {
    /// The use of a key before it is released.
    enum Use: CaseIterable {
      case check, publicKey, ecdsa, recoverable, schnorr, schnorrOfAnyLength, negated, tweaked,
        taprootTweaked
      case described, compared

      func callAsFunction(_ key: SecretKey) throws {
        let digest = InlineArray<32, UInt8>(repeating: 3)
        switch self {
        case .check: break
        case .publicKey: _ = key.publicKey
        case .ecdsa: _ = key.signECDSA(digest: digest)
        case .recoverable: _ = key.signRecoverable(digest: digest)
        case .schnorr: _ = key.signSchnorr(message32: digest)
        case .schnorrOfAnyLength: _ = key.signSchnorr(message: [1, 2, 3])
        case .negated: _ = key.negated
        case .tweaked: _ = try key.adding(tweak: digest)
        case .taprootTweaked: _ = try key.taprootTweaked(by: digest)
        case .described: _ = "\(key) \(String(reflecting: key))"
        case .compared: _ = key == key.negated
        }
      }
    }

    @Test("a key that is alive is found: the search can find")
    func findsLiving() throws {
      let secret = HiddenSecret()
      let key = try Self.key(secret)
      #expect(!secret.places().isEmpty)
      withExtendedLifetime(key) {}
    }

    @Test("copies in a frame that was left are found")
    func findsOnStack() throws {
      let places = try HiddenSecret().places { secret in
        #expect(secret.lend { Self.leaveOnStack($0) })
      }
      #expect(places.count > 10, "\(places)")
    }

    @Test("a copy in freed memory is found, even after later allocations")
    func findsFreed() throws {
      let places = try HiddenSecret().places { secret in
        #expect(secret.lend { Self.leaveFreed($0) })
        for count in 0..<100 { #expect(Self.fresh(count)) }
      }
      #expect(!places.isEmpty)
    }

    @Test("after its last use and release, a key is nowhere in memory", arguments: Use.allCases)
    func leavesNothing(use: Use) throws {
      let places = try HiddenSecret().places { try use(try Self.key($0)) }
      #expect(places.isEmpty, "\(places)")
    }

    private static func key(_ secret: HiddenSecret) throws -> SecretKey {
      try secret.lend { try SecretKey(Span(_unsafeElements: $0), observingRelease: nil) }
    }

    @inline(never)
    private static func leaveFreed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      let copy = Array(bytes)
      return copy.withUnsafeBytes { !$0.contains(0) }
    }

    @inline(never)
    private static func fresh(_ count: Int) -> Bool {
      let bytes = [UInt8](repeating: 0, count: count)
      return bytes.withUnsafeBytes { $0.allSatisfy { $0 == 0 } }
    }

    /// Many copies, and whether they are whole, which keeps the optimiser from leaving them out.
    @inline(never)
    private static func leaveOnStack(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      var frame = InlineArray<8_192, UInt8>(repeating: 0)
      for place in frame.indices { frame[place] = bytes[place % 32] }
      return withUnsafePointer(to: &frame) { memchr($0, 0, 8_192) == nil }
    }
  }
#endif
