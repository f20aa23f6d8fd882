import ExactJSON
import TestSupport
import Testing

@testable import Voucher

@Suite("Cases for the channel's contract")
struct ContractCaseTests {
  @Test(
    "a published case is answered as published",
    .enabled(if: PublishedContractCases.arePresent, Vectors.absence),
    arguments: PublishedContractCases.all)
  func published(example: PublishedContractCase) throws {
    let answer = try ContractCase(json: example.json).answer()
    #expect(answer == example.expected, "\(answer) is not \(example.expected)")
  }

  @Test(
    "all published cases are there",
    .enabled(if: PublishedContractCases.arePresent, Vectors.absence))
  func count() {
    #expect(PublishedContractCases.all.count == 69)
  }
}
