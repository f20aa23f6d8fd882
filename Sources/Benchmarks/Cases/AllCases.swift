/// Every comparison, in the order in which it is shown.
func allCases() throws -> [RatioCase] {
  let spend = try MultisigSpend()
  return try [signing(spend), verifying(spend)] + decodingCases() + hashingCases()
    + [connecting(), memory()] + miningCases() + channelCases() + (try worldCases())
    + exploringCases() + fixtureCases() + voucherCases() + (try contractCases())
}
