import Bitcoin
import Channels
import Hashing
import ScriptEngine
import Secp256k1
import Testing

@testable import Timelock

@Suite("Closing transactions")
struct ClosingTests {
  @Test(
    "are signed over what the general hasher gives",
    arguments: Closing.all, Timelock.FundingKind.allCases)
  func digests(_ closing: Closing, _ kind: Timelock.FundingKind) throws {
    let funded = try TemplateScene(fundingKind: kind).funded
    let transaction = funded.transaction(closing.division, closing.form)
    let hasher = SignatureHasher(transaction)
    let script = funded.channel.script
    let expected =
      switch kind {
      case .p2wsh:
        hasher.segwitV0(
          input: 0, scriptCode: script, amount: funded.channel.fundingOutput.value, type: .all)
      case .p2sh: hasher.legacy(input: 0, scriptCode: script, type: .all)
      }
    #expect(funded.digest(closing.division, closing.form) == expected)
    #expect(funded.digest(of: transaction, type: .all) == expected)
  }

  @Test(
    "stand under policy once both have signed",
    arguments: Closing.all, Timelock.FundingKind.allCases)
  func verified(_ closing: Closing, _ kind: Timelock.FundingKind) throws {
    let scene = try TemplateScene(fundingKind: kind)
    let funded = try scene.funded
    let closed = Timelock.SignedClosing(
      closing.division, closing.form,
      payer: funded.sign(closing.division, closing.form, with: scene.payerSecret),
      payee: funded.sign(closing.division, closing.form, with: scene.payeeSecret))
    let transaction = closed.transaction(of: funded)
    try transaction.checkShape()
    try InputVerifier(transaction, spentOutputs: [funded.channel.fundingOutput]).verifyAll()
    let swapped = funded.complete(transaction, payer: closed.payee, payee: closed.payer)
    #expect(throws: FailedInput.self) {
      try InputVerifier(swapped, spentOutputs: [funded.channel.fundingOutput]).verifyAll()
    }
    #expect(
      funded.channel.closingFee
        >= funded.channel.terms.feeRate.fee(
          forSize: transaction.virtualSize))
  }

  @Test("spend the funding output to the last satoshi", arguments: Closing.all)
  func sums(_ closing: Closing) throws {
    let funded = try TemplateScene().funded
    let channel = funded.channel
    let outputs = funded.transaction(closing.division, closing.form).outputs
    let balances = channel.balances(of: closing.division)
    let dust = [balances.payer, balances.payee].filter { $0 < .sat(294) }
    let fee = try channel.closingFee.adding(dust.sum())
    #expect(try outputs.map(\.value).sum().adding(fee) == channel.fundingOutput.value)
    #expect(try balances.payer.adding(balances.payee) == channel.terms.capacity)
    #expect(outputs.allSatisfy { $0.value >= $0.dustThreshold })
    let expected = [(balances.payer, channel.payer), (balances.payee, channel.payee)]
      .filter { $0.0 >= .sat(294) }
      .map { TransactionOutput(value: $0.0, scriptPubKey: $0.1.payout) }
    #expect(outputs == expected)
  }

  @Test("carry their state's lock, and the settlement none")
  func locks() throws {
    let funded = try TemplateScene().funded
    let division = Timelock.Division(state: 7, toPayee: .sat(7_000))
    let commitment = funded.transaction(division)
    #expect(commitment.lockTime == LockTime(rawValue: 4_250))
    #expect(commitment.inputs.map(\.sequence) == [.lockTimeEnabled])
    let settlement = funded.transaction(division, .settlement)
    #expect(settlement.lockTime == .none)
    #expect(settlement.inputs.map(\.sequence) == [.final])
    #expect(commitment.outputs == settlement.outputs)
    #expect(commitment.version == 2)
  }

  @Test("pay for the size that they have with the longest signatures")
  func fees() throws {
    let segwit = try TemplateScene().channel
    let legacy = try TemplateScene(fundingKind: .p2sh).channel
    #expect(segwit.closingFee == .sat(2 * 169))
    #expect(legacy.closingFee == .sat(2 * 332))
  }

  @Test("the funding output is described as other wallets write it")
  func description() throws {
    for kind in Timelock.FundingKind.allCases {
      let channel = try TemplateScene(fundingKind: kind).channel
      let descriptor = try Descriptor(
        channel.descriptor.description, network: .regtest, checksum: .required)
      #expect(try descriptor.script() == channel.fundingOutput.scriptPubKey)
      #expect(try descriptor.address() == channel.address)
      #expect(channel.address.script == channel.fundingOutput.scriptPubKey)
    }
    let known = try TemplateScene().channel.descriptor.description
    #expect(known.hasPrefix("wsh(multi(2,0279be667ef9dcbb"))
  }

  @Test("a channel's name follows from the offer, and from all of it")
  func names() throws {
    let scene = try TemplateScene()
    var others = [TemplateScene](repeating: scene, count: 8)
    others[0].terms.capacity = .sat(3_600_001)
    others[1].terms.unit = .sat(1_001)
    others[2].terms.feeRate = FeeRate(satoshisPerKilobyte: 2_001)
    others[3].terms.ladder.reaction = 5
    others[4].terms.signingOrder = .payerFirst
    others[5].terms.fundingKind = .p2sh
    others[6].terms.network = .signet
    others[7].payer = Member(key: scene.payer.key, payout: try TemplateScene.payout(5))
    var names = try others.map { try $0.channel.id }
    names.append(try scene.channel.id)
    #expect(Set(names).count == 9)
    var other = scene
    other.payee = Member(key: try TemplateScene.secret(9).publicKey, payout: scene.payee.payout)
    #expect(try other.channel.id == scene.channel.id)
  }
}
