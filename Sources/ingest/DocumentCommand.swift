import ArgumentParser
import CanonicalJSON
import DecreeDocument
import DecreeParser
import Glibc

struct DocumentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Prints what stands in a document, its paragraphs and tables, as canonical JSON.")

  @Argument(help: "The document, or - for standard input.")
  var file: String

  @Flag(help: "Lay the JSON out for people.")
  var pretty = false

  @Option(help: "The document's character encoding, such as windows-1251 or koi8-r.")
  var encoding: String?

  func run() throws {
    let bytes = try readBytes(of: file)
    let name = file.split(separator: "/").last.map(String.init) ?? file
    do {
      let document = try DocumentReader(encoding: encoding).read(bytes, name: name)
      var whole: [UInt8] = []
      DocumentJSON.write(document) { piece in
        if pretty { whole += piece } else { writeAll(piece) }
      }
      if pretty { writeAll(prettyPrinted(whole)) }
    } catch let error as ReadingError {
      writeAll(Array("ingest: \(error.english) [\(error.code)]\n".utf8), to: STDERR_FILENO)
      throw ExitCode(2)
    }
  }

  private func readBytes(of path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ValidationError("cannot open \(path): \(String(cString: strerror(errno)))")
    }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  private func writeAll(_ bytes: [UInt8], to descriptor: Int32 = STDOUT_FILENO) {
    bytes.withUnsafeBytes { raw in
      var rest = raw[...]
      while !rest.isEmpty {
        let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }
}
