import Glibc

/// What the system says when a call of it fails.
package struct SystemError: Error, Sendable, Hashable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  static var last: SystemError { SystemError(code: errno) }

  /// The system's words, which are English in the C locale that this program stays in.
  package var english: String { String(cString: strerror(code)) }

  /// The same in Russian, for what people meet; the system has such words only where its translations are installed.
  package var russian: String {
    switch code {
    case ENOENT: "нет такого файла или папки"
    case EACCES, EPERM: "нет прав доступа"
    case EISDIR: "это папка"
    case ENOTDIR: "часть пути — не папка"
    case EEXIST: "такой файл уже есть"
    case ENOSPC: "на диске нет места"
    case EDQUOT: "исчерпана дисковая квота"
    case EROFS: "файловая система доступна только для чтения"
    case EFBIG: "файл больше, чем допускает система"
    case ENAMETOOLONG: "слишком длинное имя"
    case ELOOP: "ссылки ведут по кругу"
    case EIO: "ошибка чтения или записи на устройстве"
    case EPIPE: "получатель закрыл канал"
    case EMFILE, ENFILE: "открыто слишком много файлов"
    case EAGAIN: "система не даёт больше процессов"
    case ENOMEM: "не хватает памяти"
    case EBADF: "поток закрыт"
    default: english
    }
  }
}
