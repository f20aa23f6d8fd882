import Bitcoin
import Secp256k1
import TestSupport
import Testing

@Suite("Descriptors")
struct DescriptorTests {
  static let seed = [UInt8](repeating: 7, count: 32)
  static let point = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
  static let key = "02\(point)"
  static let hybrid =
    "0679be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798"
    + "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8"

  static let unsupported: [(text: String, error: DescriptorError)] = [
    ("combo(\(key))", .notSupported(.combo, offset: 0)),
    ("tr(\(key),pk(\(key)))", .notSupported(.scriptTree, offset: 70)),
    ("tr(\(point),{pk(\(key)),pk(\(key))})", .notSupported(.scriptTree, offset: 68)),
    ("wsh(multi_a(1,\(key)))", .notSupported(.tapscriptMultisig, offset: 4)),
    ("tr(musig(\(key),\(key)))", .notSupported(.musig, offset: 3)),
    ("wsh(multi(1,\(tpub)/<0;1>/*))", .notSupported(.multipath, offset: 12)),
  ]

  @Test("what is left out is named", arguments: unsupported)
  func notSupported(text: String, error: DescriptorError) {
    #expect(throws: error) { try Descriptor(text, network: .regtest) }
  }

  static var tpub: String {
    do {
      return try ExtendedSecretKey(seed: seed, network: .regtest).publicKey.description
    } catch {
      return "\(error)"
    }
  }

  static let faults: [(text: String, error: DescriptorError)] = [
    ("", .functionMissing(offset: 0)),
    ("()", .unknownFunction(name: "", offset: 0)),
    ("wsh(and_v(v:pk(\(key)),1))", .unknownFunction(name: "and_v", offset: 4)),
    ("pk(\(key))\(key)", .unbalanced(offset: 69)),
    ("pk(\(key)}", .unbalanced(offset: 69)),
    ("pk(\(key),\(key))", .argumentLeftOver(offset: 70)),
    ("pk()", .key(.keyMissing, offset: 3)),
    ("pk( \(key))", .key(.notAKey(.notADigit(offset: 0)), offset: 3)),
    ("pk(\(hybrid))", .key(.hybrid, offset: 3)),
    ("pk(\(point))", .key(.publicKey(.wrongLength(32)), offset: 3)),
    ("tr(\(String(repeating: "f", count: 64)))", .key(.publicKey(.notOnCurve), offset: 3)),
    ("sh(tr(\(key)))", .misplaced(.tr, in: .scriptHash, offset: 3)),
    ("sh(addr(x))", .misplaced(.addr, in: .scriptHash, offset: 3)),
    ("wsh(raw(00))", .misplaced(.raw, in: .witnessScriptHash, offset: 4)),
    ("raw()", .scriptMissing(offset: 4)),
    ("raw(0)", .script(.oddLength(1), offset: 4)),
    ("raw(0g)", .script(.notADigit(offset: 1), offset: 4)),
    ("addr(bc1pfeessrawgf)", .address(.otherNetwork([.mainnet]), offset: 5)),
    ("multi(1)", .keyCount(0, maximum: 20)),
    ("multi(+1,\(key))", .thresholdNotANumber(offset: 6)),
    ("multi(4294967296,\(key))", .thresholdNotANumber(offset: 6)),
    ("multi(1,\(key),\(key),\(key),\(key))", .keyCount(4, maximum: 3)),
    ("wsh(multi(1\(String(repeating: ",\(key)", count: 21))))", .keyCount(21, maximum: 20)),
    ("pk([00000000]\(key)/0)", .key(.pathOfSingleKey(offset: 76), offset: 3)),
    ("pk([00000000/1\(key))", .key(.originNotClosed, offset: 3)),
  ]

  @Test("one fault in a descriptor is named with its place", arguments: faults)
  func refusal(text: String, error: DescriptorError) {
    #expect(throws: error) { try Descriptor(text, network: .regtest) }
  }

  @Test("a channel's funding has its witness script, its keys and its address")
  func funding() throws {
    let text = "wsh(sortedmulti(2,\(Self.tpub)/1/*,[d34db33f/44'/0h]\(Self.key)))"
    let descriptor = try Descriptor(text, network: .regtest)
    let output = try descriptor.output(at: 5)
    let witnessScript = try #require(output.witnessScript)
    #expect(output.script == .payToWitnessScriptHash(of: witnessScript))
    #expect(output.redeemScript == nil)
    #expect(output.keys.map(\.bytes).contains(try bytes(fromHex: Self.key)))
    #expect(output.keys[0].origin.path.description == "m/1/5")
    #expect(output.keys[1].origin.fingerprint.description == "d34db33f")
    #expect(output.keys[1].origin.path.description == "m/44h/0h")
    let address = try #require(try descriptor.address(at: 5))
    #expect(address.description.hasPrefix("bcrt1q"))
    #expect(try descriptor.script(at: 6) != output.script)
  }

  @Test("the script inside of a script inside is shown by both inputs' places")
  func nested() throws {
    let output = try Descriptor("sh(wsh(pk(\(Self.key))))", network: .regtest).output()
    let witnessScript = try #require(output.witnessScript)
    let redeemScript = try #require(output.redeemScript)
    #expect(witnessScript == .payToPublicKey(try bytes(fromHex: Self.key)))
    #expect(redeemScript == .payToWitnessScriptHash(of: witnessScript))
    #expect(output.script.isPayToScriptHash)
  }

  @Test("secret keys are found for signing and never printed")
  func secrets() throws {
    let master = try ExtendedSecretKey(seed: Self.seed, network: .regtest)
    let wif = WIF(master.secretKey, network: .regtest)
    let text = "wsh(multi(2,\(master.exportText())/0h/*h,\(wif.exportText())))"
    let descriptor = try Descriptor(text, network: .regtest)
    let keys = descriptor.expression.keys
    let expected = try master.descendant(DerivationPath("m/0h/3h")).secretKey
    #expect(try keys[0].secretKey(at: 3) == expected)
    #expect(try keys[1].secretKey(at: 3) == master.secretKey)
    let printed = descriptor.description
    let publicKey = hex(of: wif.publicKeyBytes)
    #expect(printed.hasPrefix("wsh(multi(2,\(Self.tpub)/0h/*h,\(publicKey)))#"))
    let watching = try Descriptor(printed, network: .regtest)
    #expect(try watching.expression.keys[1].secretKey(at: 3) == nil)
    #expect(throws: DerivationError.hardenedFromPublicKey(ChildIndex(rawValue: 0x8000_0000))) {
      try watching.script(at: 3)
    }
  }

  @Test("the last hardened mark that is read is the one that is printed")
  func marks() throws {
    let text = "pkh([d34db33f/1h]\(Self.tpub)/2'/*)"
    let printed = try Descriptor(text, network: .regtest).description
    #expect(printed.hasPrefix("pkh([d34db33f/1']\(Self.tpub)/2'/*)#"))
  }

  @Test("an index of a range is below 2³¹")
  func indexTooLarge() throws {
    let descriptor = try Descriptor("pkh(\(Self.tpub)/*)", network: .regtest)
    #expect(throws: DerivationError.indexTooLarge(0x8000_0000)) {
      try descriptor.script(at: 0x8000_0000)
    }
    #expect(try descriptor.script(at: 0x7fff_ffff).count == 25)
  }

  @Test("an address and raw bytes say what an output looks like, not how it is spent")
  func unsolvable() throws {
    let raw = try Descriptor("raw(51)", network: .regtest)
    let address = try Descriptor("addr(bcrt1pfeesnyr2tx)", network: .regtest)
    #expect(!raw.isSolvable && !raw.isRange)
    #expect(!address.isSolvable && !address.isRange)
    #expect(try raw.script() == Script([0x51]))
    #expect(try address.script().template == .anchor)
  }
}
