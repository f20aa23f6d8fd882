import Bitcoin
import Channels
import ExactJSON
import Secp256k1
import Testing

@testable import Timelock

@Suite("PSBTs that are no proposals")
struct ProposalTests {
  /// Changes the PSBT of a proposal, which is read before the change and refused after it.
  private func refused(
    _ fault: ProposalFault, in kind: Timelock.FundingKind = .p2wsh,
    _ change: (inout PSBT) throws -> Void
  ) throws {
    let sample = try WireSample(kind)
    let message = sample.message(.confirm(sample.proposal()))
    var psbt = sample.proposal().psbt
    #expect(message.json["psbt"] == .string(psbt.base64))
    try change(&psbt)
    var object = try #require(message.json.object)
    object["psbt"] = .string(psbt.base64)
    #expect(throws: Timelock.MessageError.member(MemberError("psbt", .notAProposal(fault)))) {
      try Timelock.Message(json: .object(object))
    }
  }

  private func refusedInput(
    _ fault: ProposalFault, in kind: Timelock.FundingKind = .p2wsh,
    _ change: (inout PSBTInput) -> Void
  ) throws {
    try refused(fault, in: kind) { psbt in try psbt.updateInput(0, change) }
  }

  @Test("a missing field is named")
  func missing() throws {
    try refusedInput(.missing(.hashType), { $0.sighashType = nil })
    try refusedInput(.missing(.spentOutput), { $0.witnessUTXO = nil })
    try refusedInput(.missing(.witnessScript), { $0.witnessScript = nil })
    try refusedInput(.missing(.redeemScript), in: .p2sh, { $0.redeemScript = nil })
  }

  @Test("a surplus field is named")
  func surplus() throws {
    let sample = try WireSample()
    let here = PSBTMap.input(0)
    try refusedInput(.surplus(here, .redeemScript), { $0.redeemScript = Script() })
    try refusedInput(.surplus(here, .finalScripts), { $0.finalWitness = Witness([[1]]) })
    try refusedInput(
      .surplus(here, .proprietary),
      {
        $0.proprietary = [PSBTProprietaryField(identifier: [1], subtype: 0, value: [])]
      })
    try refusedInput(
      .surplus(here, .witnessScript), in: .p2sh, { $0.witnessScript = Script() })
    try refusedInput(
      .surplus(here, .spentOutput), in: .p2sh,
      { $0.witnessUTXO = sample.channel.fundingOutput })
    try refused(.surplus(.output(1), .witnessScript)) { psbt in
      try psbt.updateOutput(1) { $0.witnessScript = Script() }
    }
    try refused(.surplus(.global, .proprietary)) { psbt in
      psbt.proprietary = [PSBTProprietaryField(identifier: [1], subtype: 0, value: [])]
    }
  }

  @Test("only the first input is described, and by one signature at most")
  func onlyOne() throws {
    let sample = try WireSample()
    let second = sample.proposal(by: .payee).psbt.inputs[0].partialSignatures
    try refusedInput(.severalSignatures(2), { $0.partialSignatures += second })
    try refusedInput(
      .keyNotCompressed,
      { input in
        let key = PSBTPublicKey(uncompressed: sample.payerKey.publicKey)
        let bytes = input.partialSignatures[0].bytes
        input.partialSignatures = [PSBTPartialSignature?](
          arrayLiteral: try? PSBTPartialSignature(key: key, bytes: bytes)
        ).compactMap { $0 }
      })
    try refused(.surplus(.input(1), .hashType)) { psbt in
      var two = psbt.unsigned
      two.inputs.append(TransactionInput(previousOutput: .null))
      psbt = try PSBT(unsigned: two)
      let first = sample.proposal().psbt.inputs[0]
      try psbt.updateInput(0) { $0 = first }
      try psbt.updateInput(1) { $0.sighashType = .all }
    }
  }

  @Test("a transaction that spends nothing, and a legacy output in a witness field, are refused")
  func nothing() throws {
    try refused(.noInput) { psbt in
      psbt = try PSBT(unsigned: Transaction(inputs: [], outputs: psbt.unsigned.outputs))
    }
    let legacy = try WireSample(.p2sh).channel.fundingOutput
    try refusedInput(.witnessFieldForLegacyOutput, { $0.witnessUTXO = legacy })
  }

  @Test("a signature whose numbers are out of range is refused")
  func range() throws {
    let order = try Hex.decode(
      "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")
    let number = [0x02, 0x21, 0x00] + order
    let bytes = [0x30, UInt8(2 * number.count)] + number + number + [1]
    let key = PSBTPublicKey(try WireSample().payerKey.publicKey)
    let signature = try PSBTPartialSignature(key: key, bytes: bytes)
    try refusedInput(
      .signatureOutOfRange(.notBelowCurveOrder), { $0.partialSignatures = [signature] })
  }
}
