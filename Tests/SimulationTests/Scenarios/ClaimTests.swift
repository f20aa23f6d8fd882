import Bitcoin
import Channels
import Simulation
import Testing
import Timelock

/// What the payee can claim after it has agreed to the first commitment, if anything.
private func claim(in name: String) throws -> [Claim] {
  let template = try #require(Scenario.template(named: name))
  let agreed = try template.scenario.run().steps.map(\.standing).first { standing in
    (standing.agreed.payee?.payee.satoshis ?? 0) > 0
  }
  return [try #require(agreed).claimable.payee].compactMap(\.self)
}

@Test(
  "a commitment whose signature no node takes is no claim",
  arguments: ["tampered-signature-unprotected", "high-s-unprotected"])
func claimsNothingByWorthlessSignatures(_ name: String) throws {
  #expect(try claim(in: name).isEmpty)
}

@Test(
  "a commitment that is signed as it should be is a claim to what it pays",
  arguments: [("stale-commitment-unprotected", 100_000), ("tampered-amounts-unprotected", 100_000)])
func claimsBySignedCommitments(_ name: String, amount: Int64) throws {
  let claims = try claim(in: name)
  #expect(claims.map(\.amount.satoshis) == [amount])
  #expect(claims.map(\.transaction) == [.commitment(1)])
}
