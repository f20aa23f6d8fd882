import Foundation

guard let options = Options(CommandLine.arguments.dropFirst()) else {
  FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
  exit(64)
}
let cases = try allCases().filter {
  options.filter.isEmpty || $0.name.contains(options.filter)
}
let results = cases.map { measured in
  FileHandle.standardError.write(Data("measuring \(measured.name)\n".utf8))
  return measured.judge(options.effort)
}
print(options.isJSON ? try Report.json(results) : Report.table(results))
exit(results.contains(where: \.isAboveLimit) ? 1 : 0)
