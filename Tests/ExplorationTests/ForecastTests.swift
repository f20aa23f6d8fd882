import Testing

@testable import Exploration

@Suite("A guess at what is still to come")
struct ForecastTests {
  @Test(
    "is made only once levels shrink",
    arguments: [
      ([], nil), ([8, 4], nil), ([1, 2, 4], nil), ([4, 8, 4], nil), ([4, 8, 8], nil),
      ([9, 8, 4], 4), ([1, 100, 90, 60], 120), ([5, 4, 0], 0),
    ] as [([Int], Int?)])
  func widths(widths: [Int], expected: Int?) {
    var forecast = Forecast()
    for width in widths { forecast.add(width: width) }
    #expect(forecast.toCome == expected)
  }

  @Test("is told with the rate, after two seconds")
  func remaining() {
    func progress(_ seconds: Int, expected: Int?) -> Progress {
      Progress(
        states: 3_000, resumed: 1_000, frontier: 1, depth: 1, bytes: 1,
        elapsed: .seconds(seconds), expectedStates: expected)
    }
    #expect(progress(4, expected: nil).remaining == nil)
    #expect(progress(1, expected: 4_000).remaining == nil)
    #expect(progress(4, expected: 4_000).statesPerSecond == 500)
    #expect(progress(4, expected: 4_000).remaining == .seconds(2))
  }
}
