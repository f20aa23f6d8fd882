import Testing

@testable import Telling

@Suite("What repeats")
struct RepetitionTests {
  @Test(
    "is found where telling less is shorter",
    arguments: [
      ("aaaaa", [Repetition(start: 0, round: 1, count: 5)]),
      ("xaaaaaay", [Repetition(start: 1, round: 1, count: 6)]),
      ("xababababab", [Repetition(start: 1, round: 2, count: 5)]),
      ("abcabcabcabcabcab", [Repetition(start: 0, round: 3, count: 5)]),
      (
        "aaaaabcbcbcbcbc",
        [Repetition(start: 0, round: 1, count: 5), Repetition(start: 5, round: 2, count: 5)]
      ),
    ])
  func finds(list: String, expected: [Repetition]) {
    #expect(Repetition.all(in: Array(list)) == expected)
  }

  @Test("is not found where all can be told", arguments: ["", "a", "aaaa", "abababab", "abcdefgh"])
  func findsNothing(list: String) {
    #expect(Repetition.all(in: Array(list)) == [])
  }

  @Test("is told by the first three rounds and the last")
  func tells() {
    let repetition = Repetition(start: 4, round: 2, count: 600)
    #expect(repetition.untold == 10..<1_202)
    #expect(repetition.untoldRounds == 596)
    #expect(repetition.end == 1_204)
  }
}
