"""A web server with a middleware is asked for pages that it doesn't have."""

from aiohttp import ClientSession, web

runner = session = url = None


@web.middleware
async def log(request, handler):
    return await handler(request)


async def index(request):
    return web.Response(text="index")


async def setup():
    global runner, session, url
    app = web.Application(middlewares=[log])
    app.router.add_get("/", index)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = "http://127.0.0.1:%d/" % runner.addresses[0][1]
    session = ClientSession()


async def iteration():
    async with session.get(url) as response:
        assert await response.text() == "index"
    async with session.get(url + "missing") as response:
        assert response.status == 404


async def teardown():
    await session.close()
    await runner.cleanup()
