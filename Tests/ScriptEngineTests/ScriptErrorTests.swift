import Bitcoin
import ScriptEngine
import Testing

/// An input script and an output script, and what Bitcoin Core says to them.
struct ScriptCase: CustomTestStringConvertible, Sendable {
  let scriptSig: String
  let scriptPubKey: String
  let flags: VerificationFlags
  let error: ScriptError?

  init(
    _ scriptSig: String, _ scriptPubKey: String, _ flags: VerificationFlags = [.p2sh, .witness],
    _ error: ScriptError? = nil
  ) {
    self.scriptSig = scriptSig
    self.scriptPubKey = scriptPubKey
    self.flags = flags
    self.error = error
  }

  var testDescription: String {
    "\(scriptSig.prefix(40)) | \(scriptPubKey.prefix(60)) -> \(error?.identifier ?? "OK")"
  }
}

@Suite("Scripts end as Bitcoin Core ends them")
struct ScriptErrorTests {
  @Test("a script is valid, and with one change fails with Core's error", arguments: cases)
  func verdict(_ each: ScriptCase) throws {
    let spending = Spending(
      script(each.scriptPubKey), scriptSig: script(each.scriptSig), flags: each.flags)
    #expect(try spending.error == each.error)
  }

  static let cases = results + limits + operands + branches + locks + encodings + upgrades

  private static let results: [ScriptCase] = [
    ScriptCase("1", "1 EQUAL"),
    ScriptCase("0", "1 EQUAL", [], .evalFalse),
    ScriptCase("", "", [], .evalFalse),
    ScriptCase("", "<80>", [], .evalFalse),
    ScriptCase("", "<0080>", [], .evalFalse),
    ScriptCase("", "<8000>"),
    ScriptCase("1", "VERIFY 1"),
    ScriptCase("0", "VERIFY 1", [], .verify),
    ScriptCase("1 1", "EQUALVERIFY 1"),
    ScriptCase("1 2", "EQUALVERIFY 1", [], .equalVerify),
    ScriptCase("2 2", "NUMEQUALVERIFY 1"),
    ScriptCase("2 3", "NUMEQUALVERIFY 1", [], .numEqualVerify),
    ScriptCase("0 0 1", "CHECKMULTISIGVERIFY 1", [], .invalidStackOperation),
    ScriptCase("0 0 0", "CHECKMULTISIGVERIFY 1"),
    ScriptCase("0 0 1 <02> 1", "CHECKMULTISIGVERIFY 1", [], .checkMultisigVerify),
    ScriptCase("0 <02>", "CHECKSIGVERIFY 1", [], .checkSigVerify),
    ScriptCase("1", "RETURN", [], .opReturn),
    ScriptCase("1", "0 IF RETURN ENDIF"),
    ScriptCase("1 1", "1 EQUAL", [.p2sh, .witness, .cleanStack], .cleanStack),
    ScriptCase("1 1", "1 EQUAL"),
  ]

  private static let limits: [ScriptCase] = [
    ScriptCase("1", "NOP*201"),
    ScriptCase("1", "NOP*202", [], .operationCount),
    ScriptCase("1", "0 IF NOP*199 ENDIF"),
    ScriptCase("1", "0 IF NOP*200 ENDIF", [], .operationCount),
    ScriptCase("1", "0x4d0802 1*520 DROP", [], nil),
    ScriptCase("1", "0x4d0902 1*521 DROP", [], .pushSize),
    ScriptCase("1", "0 IF 0x4d0902 1*521 ENDIF", [], .pushSize),
    ScriptCase("1*999", "1"),
    ScriptCase("1*1000", "1", [], .stackSize),
    ScriptCase("1", "1*998 TOALTSTACK 1"),
    ScriptCase("1", "1*999 TOALTSTACK 1", [], .stackSize),
    ScriptCase("0x4d0802 1*520", "0x4d0802 1*520 EQUAL"),
    ScriptCase("", "0x51*10001", [], .scriptSize),
    ScriptCase("0 0 21", "CHECKMULTISIG", [], .publicKeyCount),
    ScriptCase("0 0 -1", "CHECKMULTISIG", [], .publicKeyCount),
    ScriptCase("0 1 0", "CHECKMULTISIG", [], .signatureCount),
    ScriptCase("0 -1 0", "CHECKMULTISIG", [], .signatureCount),
  ]

  private static let operands: [ScriptCase] = [
    ScriptCase("", "DUP", [], .invalidStackOperation),
    ScriptCase("1", "FROMALTSTACK", [], .invalidAltstackOperation),
    ScriptCase("1", "TOALTSTACK FROMALTSTACK"),
    ScriptCase("1 2 3", "1 PICK 2 EQUALVERIFY 2 ROLL 1 EQUAL"),
    ScriptCase("1 2", "2 PICK", [], .invalidStackOperation),
    ScriptCase("1 2", "-1 ROLL", [], .invalidStackOperation),
    ScriptCase("1 2 3 4 5 6", "2ROT 2 EQUALVERIFY 1 EQUAL"),
    ScriptCase("1 2 3 4", "2SWAP 2 EQUALVERIFY 1 EQUAL"),
    ScriptCase("1 2 3 4", "2OVER 2 EQUALVERIFY 1 EQUAL"),
    ScriptCase("1 2", "TUCK DEPTH 3 EQUALVERIFY 2 EQUALVERIFY 1 EQUAL"),
    ScriptCase("1 2 3", "ROT 1 EQUAL"),
    ScriptCase("'abc'", "SIZE 3 EQUALVERIFY DROP 1"),
    ScriptCase("2147483647", "1ADD 2147483648 EQUAL"),
    ScriptCase("2147483648", "1ADD", [], .scriptNumber),
    ScriptCase("<0100>", "1 NUMEQUAL"),
    ScriptCase("<0100>", "1 NUMEQUAL", [.minimalData], .scriptNumber),
    ScriptCase("2 2 4", "WITHIN"),
    ScriptCase("4 2 4", "WITHIN NOT"),
    ScriptCase("-3", "ABS 3 EQUAL"),
    ScriptCase("7 5", "SUB 2 EQUAL"),
    ScriptCase("1 0", "BOOLOR 1 EQUAL"),
    ScriptCase("1 0", "BOOLAND", [], .evalFalse),
    ScriptCase("''", "HASH160 <b472a266d0bd89c13706a4132ccfb16f7c3b9fcb> EQUAL", []),
    ScriptCase("''", "SHA1 <da39a3ee5e6b4b0d3255bfef95601890afd80709> EQUAL"),
    ScriptCase("''", "RIPEMD160 <9c1185a5c5e9fc54612808977ee8f548b2258d31> EQUAL"),
  ]

  private static let branches: [ScriptCase] = [
    ScriptCase("1", "IF 1 ELSE 0 ENDIF"),
    ScriptCase("0", "IF 0 ELSE 1 ENDIF"),
    ScriptCase("0", "NOTIF 1 ELSE 0 ENDIF"),
    ScriptCase("1", "IF 0 ELSE 0 ELSE 1 ENDIF"),
    ScriptCase("0", "IF IF 0 ELSE 0 ENDIF ELSE 1 ENDIF"),
    ScriptCase("1", "IF 1", [], .unbalancedConditional),
    ScriptCase("", "IF 1 ENDIF", [], .invalidStackOperation),
    ScriptCase("", "NOTIF 1 ENDIF", [], .invalidStackOperation),
    ScriptCase("1", "ENDIF", [], .unbalancedConditional),
    ScriptCase("1", "ELSE", [], .unbalancedConditional),
    ScriptCase("1", "0 IF VER ENDIF"),
    ScriptCase("1", "VER", [], .badOpcode),
    ScriptCase("1", "0 IF VERIF ENDIF", [], .badOpcode),
    ScriptCase("1", "0 IF RESERVED 0xba ENDIF"),
    ScriptCase("1", "RESERVED", [], .badOpcode),
    ScriptCase("1", "CHECKSIGADD", [], .badOpcode),
    ScriptCase("1", "0xbb", [], .badOpcode),
    ScriptCase("1", "0x02 0x01", [], .badOpcode),
    ScriptCase("1", "0 IF CAT ENDIF", [], .disabledOpcode),
    ScriptCase("1", "0 IF CODESEPARATOR ENDIF"),
    ScriptCase("1", "0 IF CODESEPARATOR ENDIF", [.constantScriptCode], .opCodeSeparator),
  ]

  private static let locks: [ScriptCase] = [
    ScriptCase("0", "CHECKLOCKTIMEVERIFY 1", [.checkLockTimeVerify]),
    ScriptCase("1", "CHECKLOCKTIMEVERIFY", [.checkLockTimeVerify], .unsatisfiedLockTime),
    ScriptCase("1", "CHECKLOCKTIMEVERIFY"),
    ScriptCase("-1", "CHECKLOCKTIMEVERIFY", [.checkLockTimeVerify], .negativeLockTime),
    ScriptCase("", "CHECKLOCKTIMEVERIFY", [.checkLockTimeVerify], .invalidStackOperation),
    ScriptCase("-1", "CHECKSEQUENCEVERIFY", [.checkSequenceVerify], .negativeLockTime),
    ScriptCase("0", "CHECKSEQUENCEVERIFY 1", [.checkSequenceVerify], .unsatisfiedLockTime),
    ScriptCase("2147483648", "CHECKSEQUENCEVERIFY", [.checkSequenceVerify]),
  ]

  private static let encodings: [ScriptCase] = [
    ScriptCase("0x4c01 0x07", "7 EQUAL"),
    ScriptCase("0x4c01 0x07", "7 EQUAL", [.minimalData], .minimalData),
    ScriptCase("0x0101", "1 EQUAL", [.minimalData], .minimalData),
    ScriptCase("1", "0 IF 0x4c00 ENDIF", [.minimalData]),
    ScriptCase("1 NOP", "1", [.signaturePushOnly], .signaturePushOnly),
    ScriptCase("1 NOP", "1"),
    ScriptCase("<51> NOP", "HASH160 <da1745e9b549bd0bfa1a569971c77eba30cd5a4b> EQUAL", []),
    ScriptCase("<51>", "HASH160 <da1745e9b549bd0bfa1a569971c77eba30cd5a4b> EQUAL"),
    ScriptCase(
      "<51> NOP", "HASH160 <da1745e9b549bd0bfa1a569971c77eba30cd5a4b> EQUAL", [.p2sh],
      .signaturePushOnly),
    ScriptCase("<30> <02>", "CHECKSIG NOT"),
    ScriptCase("<30> <02>", "CHECKSIG NOT", [.strictDER], .signatureDER),
    ScriptCase("0 <02>", "CHECKSIG NOT", [.strictDER]),
    ScriptCase("0 <02>", "CHECKSIG NOT", [.strictEncoding], .publicKeyType),
    ScriptCase("<300602010102010105> <02>", "CHECKSIG NOT", [.strictDER]),
    ScriptCase(
      "<300602010102010105> <02>", "CHECKSIG NOT", [.strictEncoding], .signatureHashType),
    ScriptCase("<300602010102010101> <02>", "CHECKSIG NOT", [.nullFail], .signatureNullFail),
    ScriptCase("0 <02>", "CHECKSIG NOT", [.nullFail]),
    ScriptCase("1 0 0", "CHECKMULTISIG", [.nullDummy], .signatureNullDummy),
    ScriptCase("0 0 0", "CHECKMULTISIG", [.nullDummy]),
    ScriptCase("<07>", "<07> DROP <02> CHECKSIG NOT"),
    ScriptCase(
      "<07>", "<07> DROP <02> CHECKSIG NOT", [.constantScriptCode], .signatureFindAndDelete),
  ]

  private static let upgrades: [ScriptCase] = [
    ScriptCase("1", "NOP1 NOP4 NOP10"),
    ScriptCase("1", "NOP10", [.discourageUpgradableNops], .discourageUpgradableNops),
    ScriptCase("1", "0 IF NOP10 ENDIF", [.discourageUpgradableNops]),
    ScriptCase("", "2 <0101>"),
    ScriptCase(
      "", "2 <0101>", [.p2sh, .witness, .discourageUpgradableWitnessProgram],
      .discourageUpgradableWitnessProgram),
    ScriptCase("", "1 <4e73>", [.p2sh, .witness, .discourageUpgradableWitnessProgram]),
    ScriptCase("1", "2 <0101>", [.p2sh, .witness], .witnessMalleated),
    ScriptCase("1", "2 <0101>", [.p2sh]),
    ScriptCase("", "0 <0101>", [.p2sh, .witness], .witnessProgramWrongLength),
  ]
}
