import Testing

@testable import Telling

/// Heights are to scale; what is far away is nearer by one cut, and said to be.
@Suite("The axis of heights")
struct HeightAxisTests {
  @Test("bars that are near are to scale from the next block on")
  func near() {
    let axis = HeightAxis(next: 106, blocks: [110, 120, 130])
    #expect(!axis.isCut && axis.low == 106 && axis.sliderStart == 106)
    #expect(axis.place(106) == 0 && axis.place(axis.high) == 100)
    let step = axis.place(111) - axis.place(110)
    #expect(abs(axis.place(131) - axis.place(130) - step) < 0.000_1)
  }

  @Test("bars that are far away stand behind a cut, to scale among themselves")
  func far() {
    let axis = HeightAxis(next: 106, blocks: [997, 1_003, 1_009])
    #expect(axis.isCut && axis.low == 994)
    #expect(axis.place(axis.low) == HeightAxis.cut)
    let step = axis.place(1_003) - axis.place(997)
    #expect(abs(axis.place(1_009) - axis.place(1_003) - step) < 0.000_1)
    #expect(axis.sliderStart < 994 && axis.ticks.allSatisfy { $0 % 5 == 0 })
  }

  @Test("bars of the past begin at the next block", arguments: [[UInt32](), [3], [3, 106]])
  func past(blocks: [UInt32]) {
    let axis = HeightAxis(next: 106, blocks: blocks)
    #expect(!axis.isCut && axis.high > 106)
    #expect(blocks.allSatisfy { axis.place($0) == 0 })
  }

  @Test(
    "of many bars some are named, of a few all", arguments: [(1, 1), (9, 9), (10, 5), (600, 5)])
  func names(count: Int, named: Int) {
    let rows = (0..<count).map { HeightRow("row \($0)", from: UInt32(200 + $0), kind: "locked") }
    let plot = HeightPlot(rows: rows, axis: HeightAxis(next: 106, blocks: rows.map(\.from)))
    let html = plot.markup.html
    #expect(html.components("<li").count - 1 == named)
    #expect(html.contains("row 0<") && html.contains("row \(count - 1)<"))
  }
}

extension String {
  /// The pieces between a separator.
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
