import Testing

@testable import Simulation

@Suite("The condition of a party")
struct ConditionTests {
  @Test(
    "is known again by its number",
    arguments: [true, false], [nil, 0, 1, 2, 1_000] as [Int?])
  func number(isUp: Bool, crashAfter: Int?) {
    for isSilent in [true, false] {
      var condition = Condition()
      condition.isUp = isUp
      condition.isSilent = isSilent
      condition.crashAfter = crashAfter
      let again = Condition(number: condition.number)
      #expect(again == condition)
      #expect(again.crashAfter == crashAfter && again.isAwake == (isUp && !isSilent))
    }
  }
}
