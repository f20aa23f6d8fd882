import Exploration
import Testing

@Suite("Dice")
struct DiceTests {
  @Test("pick as often as the weights say, and nothing without weight")
  func weights() throws {
    var dice = Dice(seed: 1)
    let weighted: [(weight: Int, value: Int)] = [
      (0, 0), (1, 1), (3, 2), (-1, 3), (4, 4), (0, 5),
    ]
    var counts = [Int](repeating: 0, count: weighted.count)
    for _ in 0..<8_000 {
      let picked = dice.pick(weighted)
      counts[try #require(picked)] += 1
    }
    #expect(counts[0] == 0 && counts[3] == 0 && counts[5] == 0)
    for (place, expected) in [(1, 1_000), (2, 3_000), (4, 4_000)] {
      #expect(abs(counts[place] - expected) < 200)
    }
  }

  @Test("pick nothing where nothing has a weight")
  func nothing() {
    var dice = Dice(seed: 1)
    let weighted: [(weight: Int, value: Int)] = [(0, 1), (-2, 2)]
    let picked = dice.pick(weighted)
    #expect(picked == nil)
  }

  @Test("give every number of a range, and no other")
  func range() {
    var dice = Dice(seed: 1)
    let numbers = (0..<200).map { _ in dice.number(in: -2...3) }
    #expect(Set(numbers) == Set(-2...3))
    let chances = (0..<200).map { _ in [dice.chance(0, in: 5), dice.chance(5, in: 5)] }
    #expect(Set(chances) == [[false, true]])
  }
}
