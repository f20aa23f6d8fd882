import Foundation

/// How many bytes of memory the program has allocated and not freed.
enum HeapUse {
  /// The C library's own count; `nil` if it gives none.
  static var bytes: Int? {
    guard let account else { return nil }
    let totals = account.split(separator: "\n").drop { !$0.hasPrefix("</heap>") }
    guard let held = totals.first(where: { $0.hasPrefix("<system type=\"current\"") }) else {
      return nil
    }
    let free = totals.filter { $0.hasPrefix("<total type=\"fast\"") || $0.contains("\"rest\"") }
    let mapped = totals.filter { $0.hasPrefix("<total type=\"mmap\"") }
    return size(held) - sum(free) + sum(mapped)
  }

  private typealias MallocInfo = @convention(c) (Int32, UnsafeMutablePointer<FILE>) -> Int32

  /// The output of glibc's `malloc_info`, which Swift cannot call by its name.
  private static var account: String? {
    guard let symbol = dlsym(nil, "malloc_info"), let file = tmpfile() else { return nil }
    defer { fclose(file) }
    guard unsafeBitCast(symbol, to: MallocInfo.self)(0, file) == 0 else { return nil }
    rewind(file)
    var text: [UInt8] = []
    while case let byte = getc(file), byte != EOF { text.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func sum(_ lines: [Substring]) -> Int { lines.reduce(0) { $0 + size($1) } }

  /// The number in `size="…"`.
  private static func size(_ line: Substring) -> Int {
    let parts = line.split(separator: "\"")
    guard let name = parts.firstIndex(where: { $0.hasSuffix("size=") }) else { return 0 }
    return Int(parts[name + 1]) ?? 0
  }
}
