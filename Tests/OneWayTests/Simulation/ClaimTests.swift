import Bitcoin
import Channels
import OneWay
import Simulation
import Testing

@Suite("What each side of a one-way channel can claim")
struct ClaimTests {
  /// What a side can claim once the first payment has arrived, and the moves that led there.
  private static func claims(
    _ name: String, _ role: PaymentRole
  ) throws -> [Claim<OneWay>] {
    let template = try #require(Scenario<OneWay>.template(named: name))
    let paid = try template.scenario.run().steps.map(\.standing).first { standing in
      (standing.agreed.payee?.payee.satoshis ?? 0) > 0
    }
    return [try #require(paid).claimable[role]].compactMap(\.self)
  }

  @Test(
    "a close whose signature no node takes is no claim",
    arguments: ["damaged-signature-unprotected", "high-s-unprotected"])
  func worthless(name: String) throws {
    #expect(try Self.claims(name, .payee).isEmpty)
  }

  @Test(
    "a close is a claim to what it pays, in the very next block",
    arguments: [
      ("refund-stream", 100_000), ("kick-off-stream", 100_000),
      ("less-signed-unprotected", 100_000), ("other-script-unprotected", 0),
    ] as [(String, Int64)])
  func close(name: String, amount: Int64) throws {
    let claims = try Self.claims(name, .payee)
    #expect(claims.map(\.amount.satoshis) == [amount])
    #expect(claims.map(\.transaction) == [.close(1)])
    #expect(claims.map(\.firstBlock.value) == [106])
  }

  @Test(
    "a payer can claim its refund from the first block that may hold it",
    arguments: [
      ("refund-stream", [201]), ("expiry-stream", [201]), ("lifetime-stream", [201]),
      ("kick-off-stream", [116]), ("trusting-stream", []),
    ] as [(String, [UInt32])])
  func refund(name: String, blocks: [UInt32]) throws {
    let claims = try Self.claims(name, .payer)
    #expect(claims.map(\.firstBlock.value) == blocks)
    #expect(claims.allSatisfy { $0.amount.satoshis == 1_000_000 && $0.transaction == .refund })
  }
}
