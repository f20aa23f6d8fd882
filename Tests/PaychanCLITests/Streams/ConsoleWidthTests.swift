import Testing

@testable import PaychanCLI

@Suite("The width of a console")
struct ConsoleWidthTests {
  @Test(
    "the width is that of the terminal, then what COLUMNS says, then 80",
    arguments: [
      (nil, nil, 80), (nil, "60", 60), (100, "60", 100), (nil, "many", 80), (nil, "5", 40),
      (1_000, nil, 400),
    ] as [(Int?, String?, Int)])
  func width(columns: Int?, variable: String?, width: Int) {
    var console = Console.deaf(to: [])
    console.isRead = columns != nil
    console.columns = { columns }
    console.variable = { name in name == "COLUMNS" ? variable : nil }
    #expect(console.width == width)
  }
}
