import Bitcoin
import Hashing
import Secp256k1
import Testing

/// Two parties, the output that both must sign for, and a transaction that spends it.
struct TwoParties {
  let payer: SecretKey
  let payee: SecretKey
  let script: Script
  let funding: TransactionOutput
  let commitment: Transaction

  init() throws {
    payer = try SecretKey([UInt8](repeating: 0x11, count: 32))
    payee = try SecretKey([UInt8](repeating: 0x22, count: 32))
    script = .multisig(
      required: 2, keys: [payer.publicKey.compressed, payee.publicKey.compressed])
    funding = TransactionOutput(
      value: try Amount(satoshis: 1_000_500),
      scriptPubKey: .payToWitnessScriptHash(of: script))
    let txid = try Txid(hex: String(repeating: "ab", count: 32))
    commitment = Transaction(
      inputs: [
        TransactionInput(
          previousOutput: OutPoint(txid: txid, index: 0), sequence: .lockTimeEnabled)
      ],
      outputs: [
        TransactionOutput(
          value: try Amount(satoshis: 900_000),
          scriptPubKey: .payToWitnessKeyHash(Hash160.hash(payer.publicKey.compressed))),
        TransactionOutput(
          value: try Amount(satoshis: 100_000),
          scriptPubKey: .payToWitnessKeyHash(Hash160.hash(payee.publicKey.compressed))),
      ],
      lockTime: LockTime(rawValue: 4_319))
  }

  func psbt() throws -> PSBT {
    var psbt = try PSBT(unsigned: commitment)
    try psbt.setSpentOutput(funding, witnessScript: script, input: 0)
    return psbt
  }

  func signed(by secret: SecretKey) throws -> PSBT {
    var psbt = try psbt()
    try psbt.sign(input: 0, with: secret)
    return psbt
  }
}

@Suite("PSBT: two parties spend a P2WSH output")
struct PSBTChannelTests {
  let parties: TwoParties

  init() throws {
    parties = try TwoParties()
  }

  @Test("signatures that travelled as texts make a transaction that both signed")
  func walk() throws {
    let mine = try parties.signed(by: parties.payer)
    let theirs = try PSBT(base64: parties.signed(by: parties.payee).base64)
    var both = try mine.combined(with: theirs)
    #expect(try both.fee() == Amount(satoshis: 500))
    try both.finalize()
    let transaction = try both.extractTransaction()
    #expect(transaction.txid == parties.commitment.txid)
    let key = PSBTPublicKey(parties.payer.publicKey)
    let other = PSBTPublicKey(parties.payee.publicKey)
    let signatures = try [
      #require(mine.inputs[0].partialSignature(by: key)).bytes,
      #require(theirs.inputs[0].partialSignature(by: other)).bytes,
    ]
    #expect(
      transaction.inputs[0].witness == Witness([[]] + signatures + [parties.script.bytes]))
    #expect(transaction.inputs[0].scriptSig.isEmpty)
  }

  @Test("combining does not depend on the order")
  func order() throws {
    let one = try parties.signed(by: parties.payer)
    let other = try parties.signed(by: parties.payee)
    #expect(try one.combined(with: other) == other.combined(with: one))
    #expect(try one.combined(with: other).encoded == other.combined(with: one).encoded)
  }

  @Test("the keys that have not signed are listed")
  func missing() throws {
    typealias Signer = PSBTMissingSignatures.Signer
    let payer = Signer.key(parties.payer.publicKey.compressed)
    let payee = Signer.key(parties.payee.publicKey.compressed)
    let none = try parties.psbt().missingSignatures(input: 0)
    #expect(none.count == 2 && none.candidates == [payer, payee])
    let half = try parties.signed(by: parties.payer).missingSignatures(input: 0)
    #expect(half.count == 1 && half.candidates == [payee])
  }

  @Test("a counterparty's signature is valid for its transaction, and for no other")
  func validity() throws {
    let theirs = try parties.signed(by: parties.payee)
    let signature = try #require(theirs.inputs[0].partialSignatures.first)
    #expect(try parties.psbt().isValid(signature, input: 0))
    var changed = parties.commitment
    changed.lockTime = LockTime(rawValue: 4_320)
    var stale = try PSBT(unsigned: changed)
    try stale.setSpentOutput(parties.funding, witnessScript: parties.script, input: 0)
    #expect(try !stale.isValid(signature, input: 0))
    try stale.updateInput(0) { $0.setPartialSignature(signature) }
    try stale.sign(input: 0, with: parties.payer)
    let expected = PSBTFinalizationError.invalidSignature(input: 0, key: signature.key)
    #expect(throws: expected) { try stale.finalize() }
  }

  @Test("a signature by a key that the script does not have is refused")
  func stranger() throws {
    var psbt = try parties.psbt()
    let stranger = try SecretKey([UInt8](repeating: 0x33, count: 32))
    #expect(throws: PSBTSigningError.keyNotInvolved(input: 0, key: stranger.publicKey)) {
      try psbt.sign(input: 0, with: stranger)
    }
    #expect(try psbt.sign(with: stranger).isEmpty)
  }

  @Test("a witness script that the output does not hide is refused, and nothing changes")
  func wrongScript() throws {
    var psbt = try PSBT(unsigned: parties.commitment)
    let wrong = Script(parties.script.bytes.dropLast() + [Opcode.checkMultisigVerify.rawValue])
    #expect(throws: PSBTUpdateError.spend(.witnessScriptMismatch(input: 0))) {
      try psbt.setSpentOutput(parties.funding, witnessScript: wrong, input: 0)
    }
    #expect(throws: PSBTUpdateError.spend(.witnessScriptMissing(input: 0))) {
      try psbt.setSpentOutput(parties.funding, input: 0)
    }
    #expect(throws: PSBTUpdateError.spend(.redeemScriptMismatch(input: 0))) {
      try psbt.setSpentOutput(
        parties.funding, redeemScript: parties.script, witnessScript: parties.script, input: 0)
    }
    #expect(throws: PSBTUpdateError.noSuchInput(1)) {
      try psbt.setSpentOutput(parties.funding, witnessScript: parties.script, input: 1)
    }
    #expect(try psbt == PSBT(unsigned: parties.commitment))
    #expect(throws: PSBTFeeError.spend(.utxoMissing(input: 0))) { try psbt.fee() }
  }

  @Test("SIGHASH_SINGLE without an output at the input's index is refused")
  func blankCheque() throws {
    var transaction = parties.commitment
    transaction.outputs = []
    var psbt = try PSBT(unsigned: transaction)
    try psbt.setSpentOutput(parties.funding, witnessScript: parties.script, input: 0)
    #expect(throws: PSBTSigningError.noMatchingOutput(input: 0)) {
      try psbt.sign(input: 0, with: parties.payer, sighashType: .single)
    }
    let odd = SighashType(rawValue: 4)
    #expect(throws: PSBTSigningError.undefinedSighashType(input: 0, odd)) {
      try psbt.sign(input: 0, with: parties.payer, sighashType: odd)
    }
  }

  @Test("the finaliser refuses a signature whose hash type is not the wanted one")
  func wantedType() throws {
    var psbt = try parties.signed(by: parties.payer)
      .combined(with: parties.signed(by: parties.payee))
    try psbt.updateInput(0) { $0.sighashType = SighashType.none }
    #expect(
      throws: PSBTFinalizationError.sighashTypeMismatch(
        input: 0, wanted: .none, found: .all)
    ) { try psbt.finalize() }
  }

  @Test("a transaction that is signed already starts no PSBT")
  func signedAlready() throws {
    var transaction = parties.commitment
    transaction.inputs[0].witness = Witness([[1]])
    #expect(throws: PSBTCreationError.witnessPresent(input: 0)) {
      try PSBT(unsigned: transaction)
    }
    transaction.inputs[0].scriptSig = Script([0x51])
    #expect(throws: PSBTCreationError.scriptSigPresent(input: 0)) {
      try PSBT(unsigned: transaction)
    }
  }
}
