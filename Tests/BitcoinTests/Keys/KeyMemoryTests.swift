#if os(Linux)
  import Hashing
  import Secp256k1
  import TestSupport
  import Testing

  @testable import Bitcoin

  /// Looks through all memory of the process for secrets that went through texts and derivations.
  @Suite("Secrets of keys in memory", .serialized)
  struct KeyMemoryTests {
    /// The use of a key before it is released.
    enum Use: CaseIterable {
      case writtenAsWIF, readAsWIF, writtenAsExtendedKey, readAsExtendedKey
      case hardenedChild, child, inDescriptor

      func callAsFunction(_ key: SecretKey) throws {
        let extended = ExtendedSecretKey(
          key, lineage: .master(chainCode: Digest(InlineArray(repeating: 7))), network: .regtest)
        switch self {
        case .writtenAsWIF: _ = WIF(key, network: .regtest).exportText()
        case .readAsWIF:
          _ = try WIF(WIF(key, network: .regtest).exportText(), network: .regtest)
        case .writtenAsExtendedKey: _ = extended.exportText()
        case .readAsExtendedKey:
          _ = try ExtendedSecretKey(extended.exportText(), network: .regtest)
        case .hardenedChild: _ = try extended.child(ChildIndex(rawValue: 1 << 31))
        case .child: _ = try extended.child(ChildIndex(rawValue: 0))
        case .inDescriptor:
          let text = WIF(key, network: .regtest).exportText()
          _ = try Descriptor("pkh(\(text))", network: .regtest)
        }
      }
    }

    @Test("after its last use and release, a key is nowhere in memory", arguments: Use.allCases)
    func leavesNothing(use: Use) throws {
      let places = try HiddenSecret().places { secret in
        try use(
          secret.lend { try SecretKey(Span(_unsafeElements: $0), observingRelease: nil) })
      }
      #expect(places.isEmpty, "\(places)")
    }

    @Test("the digits of a text that was read are nowhere")
    func digits() throws {
      let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)
      let places = try HiddenSecret(bytesIn: 1...57).places { secret in
        let text = secret.lend { digits in
          String(decoding: digits.map { alphabet[Int($0)] }, as: UTF8.self)
        }
        _ = try Base58.decode(text)
      }
      #expect(places.isEmpty, "\(places)")
    }

    @Test("a seed from which a key was made is nowhere")
    func seed() throws {
      let places = try HiddenSecret().places { secret in
        try secret.lend { bytes in
          var seed = Array(bytes)
          _ = try ExtendedSecretKey(seed: seed, network: .regtest)
          for index in seed.indices { seed[index] = 0 }
        }
      }
      #expect(places.isEmpty, "\(places)")
    }
  }
#endif
