import Bitcoin
import Channels
import Hashing
import ScriptEngine
import Testing

@testable import Timelock

@Suite("Payouts of every kind that terms allow")
struct PayoutTests {
  static let payouts: [Script] = [
    .payToPublicKeyHash(Hash160.hash([1])), .payToScriptHash(Hash160.hash([2])),
    .payToWitnessKeyHash(Hash160.hash([3])), .payToWitnessScriptHash(of: Script([4])),
    .payToTaproot([UInt8](repeating: 5, count: 32)),
  ]

  private func scene(
    _ kind: Timelock.FundingKind, payer: Script, payee: Script
  ) throws -> TemplateScene {
    var scene = try TemplateScene(fundingKind: kind)
    scene.payer = Member(key: scene.payer.key, payout: payer)
    scene.payee = Member(key: scene.payee.key, payout: payee)
    return scene
  }

  @Test(
    "are hashed, signed and paid for alike",
    arguments: Timelock.FundingKind.allCases)
  func pairs(_ kind: Timelock.FundingKind) throws {
    for payer in Self.payouts {
      for payee in Self.payouts where payee != payer {
        let scene = try scene(kind, payer: payer, payee: payee)
        let funded = try scene.funded
        let division = Timelock.Division(state: 3, toPayee: .sat(1_000_000))
        let unsigned = funded.transaction(division)
        #expect(funded.digest(division) == funded.digest(of: unsigned, type: .all))
        let signed = funded.complete(
          unsigned, payer: funded.sign(division, with: scene.payerSecret),
          payee: funded.sign(division, with: scene.payeeSecret))
        try InputVerifier(signed, spentOutputs: [funded.channel.fundingOutput]).verifyAll()
        let rate = funded.channel.terms.feeRate
        let least = rate.fee(forSize: signed.virtualSize)
        let most = rate.fee(forSize: signed.virtualSize + 4)
        #expect((least...most).contains(funded.channel.closingFee))
      }
    }
  }

  @Test("are left out one satoshi below their own threshold", arguments: payouts)
  func dust(_ payout: Script) throws {
    let other = try TemplateScene.payout(9)
    let channel = try scene(.p2wsh, payer: other, payee: payout).channel
    let threshold = payout.dustThreshold
    let kept = channel.outputs(of: Timelock.Division(state: 1, toPayee: threshold))
    #expect(kept.map(\.scriptPubKey) == [other, payout])
    let below = Timelock.Division(state: 1, toPayee: .sat(threshold.satoshis - 1))
    #expect(channel.outputs(of: below).map(\.scriptPubKey) == [other])
  }

  @Test("leave every division at least one output, even of the least capacity")
  func leastCapacity() throws {
    for payout in Self.payouts {
      var scene = try scene(.p2wsh, payer: try TemplateScene.payout(9), payee: payout)
      let least = 294 + payout.dustThreshold.satoshis - 1
      scene.terms.unit = .sat(1)
      scene.terms.capacity = .sat(least)
      let channel = try scene.channel
      let counts = (0...least).map {
        channel.outputs(of: Timelock.Division(state: 1, toPayee: .sat($0))).count
      }
      #expect(counts.allSatisfy { $0 > 0 })
    }
  }
}
