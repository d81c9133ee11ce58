"""OpenStack Swift with its S3 interface in one process, on a loopback port, in a folder of its own.

    /usr/bin/python3 swift-server.py FOLDER SECRET_KEY

The access key is fuhe:test. Prints its port when it answers, and ends with the process that started it. Needs Debian's python3-swift.
"""

import os
import sys

import eventlet

eventlet.patcher.monkey_patch(all=False, socket=True, select=True, thread=True)

from eventlet import wsgi  # noqa: E402
from swift.common import utils, wsgi as swift_wsgi  # noqa: E402
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.storage_policy import reload_storage_policies  # noqa: E402

folder, secret = sys.argv[1:3]
parent = os.getppid()
os.makedirs(os.path.join(folder, "node", "disk"))

with open(os.path.join(folder, "swift.conf"), "w") as conf:
    conf.write(
        "[swift-hash]\nswift_hash_path_suffix = fuhe\n"
        "[storage-policy:0]\nname = one\ndefault = yes\n"
        "[swift-constraints]\nmax_header_size = 16384\n"
    )
swift_wsgi.utils.SWIFT_CONF_FILE = utils.SWIFT_CONF_FILE = os.path.join(folder, "swift.conf")
utils.validate_configuration()
reload_storage_policies()

COMMON = f"[DEFAULT]\nswift_dir = {folder}\ndevices = {folder}/node\nmount_check = false\nlog_level = CRITICAL\n"
STORAGE = COMMON + "[pipeline:main]\npipeline = {kind}-server\n[app:{kind}-server]\nuse = egg:swift#{kind}\n"
PROXY = (
    COMMON
    + "[pipeline:main]\n"
    + "pipeline = catch_errors gatekeeper listing_formats s3api tempauth bulk slo dlo proxy-server\n"
    + "[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\n"
    + "[filter:catch_errors]\nuse = egg:swift#catch_errors\n"
    + "[filter:gatekeeper]\nuse = egg:swift#gatekeeper\n"
    + "[filter:listing_formats]\nuse = egg:swift#listing_formats\n"
    + "[filter:s3api]\nuse = egg:swift#s3api\nmin_segment_size = 1\n"
    + f"[filter:tempauth]\nuse = egg:swift#tempauth\nuser_fuhe_test = {secret} .admin\n"
    + "[filter:bulk]\nuse = egg:swift#bulk\n"
    + "[filter:slo]\nuse = egg:swift#slo\n"
    + "[filter:dlo]\nuse = egg:swift#dlo\n"
)


class Cache(dict):
    """In the place of a memcached, which the S3 interface asks for bucket facts."""

    def __bool__(self):
        return True

    def get(self, key, *_args, **_more):
        return dict.get(self, key)

    def set(self, key, value, *_args, **_more):
        self[key] = value

    def incr(self, key, delta=1, **_more):
        self[key] = int(dict.get(self, key) or 0) + int(delta)
        return self[key]

    def delete(self, key, **_more):
        self.pop(key, None)


cache = Cache()


def cached(app):
    def with_cache(env, start_response):
        env["swift.cache"] = cache
        return app(env, start_response)

    return with_cache


def serve(name, text, socket):
    file = os.path.join(folder, f"{name}.conf")
    with open(file, "w") as conf:
        conf.write(text)
    app = swift_wsgi.loadapp(file)
    eventlet.spawn(wsgi.server, socket, cached(app), log_output=False, debug=False)


def listening():
    return eventlet.listen(("127.0.0.1", 0))


for kind in ("account", "container", "object"):
    socket = listening()
    ring = RingBuilder(1, 1, 1)
    port = socket.getsockname()[1]
    ring.add_dev({"id": 0, "region": 1, "zone": 1, "weight": 1, "ip": "127.0.0.1", "port": port, "device": "disk"})
    ring.rebalance()
    ring.get_ring().save(os.path.join(folder, f"{kind}.ring.gz"))
    serve(kind, STORAGE.format(kind=kind), socket)

front = listening()
serve("proxy", PROXY, front)
print(front.getsockname()[1], flush=True)
while os.getppid() == parent:
    eventlet.sleep(1)
